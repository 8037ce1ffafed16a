/**
 * Amounts in JSON by their digits. `JSON.parse` makes doubles of numbers; the numbers of the fields named here are
 * put in quotes first, so that their digits come through as text.
 */

/** Fields that hold amounts or rates, wherever in an answer they stand. */
const exactFields = [
  "Total",
  "TotalExcludingVAT",
  "TotalVAT",
  "RoundOff",
  "Debit",
  "Credit",
  "Balance",
  "Amount",
  "AmountCurrency",
  "TotalToPay",
  "TaxReduction",
  "InvoiceTotal",
  "BalanceBroughtForward",
  "CurrencyRate",
];

// A quote in a text is escaped, and what follows a text is never a colon: only keys of objects match.
const exactNumber = new RegExp(
  String.raw`"(${exactFields.join("|")})"\s*:\s*(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)`,
  "g",
);

/** Quotes the numbers of amount fields in a JSON text, and changes nothing else. */
export function quoteExactNumbers(json: string): string {
  return json.replace(exactNumber, '"$1":"$2"');
}

/** Amounts that are sent: text of two decimals on the way here, numbers on the way to Fortnox. */
const sentAmount = /"(Debit|Credit)":"(\d+\.\d\d)"/g;

/** Takes the quotes off the amounts of rows in a JSON text, so that their digits are sent as they are. */
export function unquoteExactNumbers(json: string): string {
  return json.replace(sentAmount, '"$1":$2');
}
