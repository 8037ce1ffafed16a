/** The voucher series a company starts with, and which kind of event Fortnox books where. */
export const seriesPlan: readonly {
  readonly code: string;
  readonly description: string;
  readonly manual: boolean;
}[] = [
  { code: "A", description: "Manuella verifikationer", manual: true },
  { code: "B", description: "Kundfakturor", manual: false },
  { code: "C", description: "Inbetalningar från kunder", manual: false },
  { code: "D", description: "Leverantörsfakturor", manual: false },
  { code: "E", description: "Betalningar till leverantörer", manual: false },
  { code: "F", description: "Kontantfakturor", manual: false },
  { code: "K", description: "Löner", manual: true },
  { code: "L", description: "Avskrivningar", manual: false },
  { code: "M", description: "Moms", manual: false },
];

/** Fortnox's names of the predefined series. */
export const predefinedSeries: readonly (readonly [name: string, code: string])[] = [
  ["MANUAL", "A"],
  ["INVOICE", "B"],
  ["INVOICEPAYMENT", "C"],
  ["SUPPLIERINVOICE", "D"],
  ["SUPPLIERPAYMENT", "E"],
  ["CASHINVOICE", "F"],
  ["SALARY", "K"],
  ["ASSET", "L"],
  ["VAT", "M"],
];

/** Fortnox's names of the predefined accounts. */
export const predefinedAccounts: readonly (readonly [name: string, account: number])[] = [
  ["ADMINFEE", 3540],
  ["CUSTCLAIM", 1510],
  ["SUPDEBT", 2440],
  ["ROUNDOFF", 3740],
  ["CURRENCYWIN", 3960],
  ["CURRENCYLOSS", 7960],
  ["INVAT", 2641],
  ["OUTVAT_MP1", 2611],
  ["OUTVAT_MP2", 2621],
  ["OUTVAT_MP3", 2631],
  ["SALES_MP1", 3001],
  ["SALES_MP2", 3002],
  ["SALES_MP3", 3003],
  ["SALES_MF", 3004],
  ["HOUSEWORK", 1513],
  ["BYBANK", 1930],
  ["BYCASH", 1910],
];
