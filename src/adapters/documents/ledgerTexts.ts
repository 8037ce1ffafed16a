/** The Swedish words of a ledger's workbook. */
import type { BridgeCause } from "#domain/bridge/bridge.ts";
import type { AgeingBucket } from "#domain/ledger/list/ageing.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import type { OpenItemNote, OutsideReason } from "#domain/ledger/openItem.ts";

export const sheetNames = {
  items: "Reskontra",
  ageing: "Åldersfördelning",
  bridge: "Brygga",
  outside: "Utanför",
};

export const partyNames: Readonly<Record<LedgerSide, string>> = { customer: "Kund", supplier: "Leverantör" };
export const partyNumberNames: Readonly<Record<LedgerSide, string>> = {
  customer: "Kundnr",
  supplier: "Leverantörsnr",
};
export const ledgerNames: Readonly<Record<LedgerSide, string>> = {
  customer: "Kundreskontra",
  supplier: "Leverantörsreskontra",
};

export const bucketNames: Readonly<Record<AgeingBucket, string>> = {
  "not-due": "Ej förfallet",
  "1-30": "1–30 dagar",
  "31-60": "31–60 dagar",
  "61-90": "61–90 dagar",
  "over-90": "Över 90 dagar",
  "no-due-date": "Utan förfallodatum",
};

export const reasonNames: Readonly<Record<OutsideReason, string>> = {
  unbooked: "Inte bokförd",
  cancelled: "Makulerad",
  "paid-at-once": "Betald direkt",
};

export const causeNames: Readonly<Record<BridgeCause, string>> = {
  "closing-entry": "Bokslutsverifikation",
  "manual-voucher": "Manuell verifikation på kontot",
  "other-period": "Bokförd i annan period",
  "edited-voucher": "Ändrad fakturaverifikation",
  "unbooked-invoice": "Obokad faktura",
  "unbooked-payment": "Obokad betalning",
  "payment-before-booking": "Betalning före bokföringen",
  "write-off": "Avskrivning",
  currency: "Valutakurs",
  "opening-balance": "Ingående balans",
  "missing-voucher": "Verifikationen saknas i bokföringen",
  "not-in-ledger": "Finns inte i reskontran",
  "outside-ledger": "Betald direkt eller såld till finansbolag",
  "unknown-item": "Okänd post",
};

export const noteTexts: Readonly<Record<OpenItemNote["kind"], string>> = {
  "computations-differ": "Räknat bakåt från dagens saldo och framåt från fakturabeloppet blir det olika",
  "balance-unknown": "Saldot är okänt",
  "total-unknown": "Fakturabeloppet är okänt",
  "payments-not-fetched": "Okänt: betalningarna är inte hämtade",
  "invoice-date-unknown": "Fakturadatum saknas",
  "payment-date-unknown": "En betalning saknar datum",
  "payment-amount-unknown": "En betalning saknar belopp",
  "write-off-unknown": "En avskrivning saknar belopp",
  "credit-unknown": "En kreditfaktura saknar datum eller belopp",
  "credit-assumed": "Antas kvittad mot en faktura på samma belopp",
  "currency-assumed": "Saldot antas stå i fakturans valuta",
  "currency-rate-unknown": "Valutakursen saknas",
  "changed-during-fetch": "Ändrad medan den hämtades",
  "paid-before-invoice-date": "Betald före fakturadatum",
  overpaid: "Överbetald",
  "tax-reduction": "Skattereduktion (rot eller rut)",
  "tax-reduction-unknown": "Skattereduktion (rot eller rut) med okänt belopp",
  factored: "Såld till finansbolag",
  "written-off": "Delvis avskriven",
  "credit-not-set-off": "Kreditfaktura som inte är avräknad",
};
