/** Scopes of the API, and what each opens, in words for the consent page. */
export const scopeTexts = {
  companyinformation: "Företagsuppgifter: namn, organisationsnummer och adress",
  bookkeeping: "Bokföring: konton, räkenskapsår, verifikationer och SIE",
  settings: "Inställningar: låst period, förvalda konton och serier",
  invoice: "Kundfakturor",
  customer: "Kunder",
  payment: "In- och utbetalningar",
  supplierinvoice: "Leverantörsfakturor",
  supplier: "Leverantörer",
  costcenter: "Kostnadsställen",
  project: "Projekt",
  currency: "Valutor",
  assets: "Anläggningsregister",
  archive: "Arkivplats",
  inbox: "Inkorg",
  connectfile: "Filer kopplade till verifikationer",
  profile: "Ditt namn och din e-postadress",
} as const;

export type Scope = keyof typeof scopeTexts;

/** Scopes are case-sensitive. */
export function isScope(text: string): text is Scope {
  return Object.hasOwn(scopeTexts, text);
}
