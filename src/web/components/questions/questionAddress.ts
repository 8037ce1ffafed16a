/** Where the row stands that a question was asked on. */
import type { QuestionPlace } from "#web/lib/progress/questionQueries.ts";

type Search = Readonly<Record<string, string>>;

const ledgerPages = { customer: "reskontra", supplier: "reskontra/leverantorer" } as const;

/** Writes the address of the row; null of a question about the closing as a whole. */
export function questionAddress(closingId: string, place: QuestionPlace): string | null {
  const closing = `/bokslut/${closingId}`;
  const { appendixId, side, invoiceNumber, account, voucherIndex } = place;
  const voucher: Search = voucherIndex === null ? {} : { ver: String(voucherIndex) };
  if (appendixId !== null) return `${closing}/bilagor/${appendixId}${written(voucher)}`;
  if (side !== null) return ledgerAddress(closingId, { side, invoiceNumber }, voucher);
  // A voucher is shown beside the ledger of an account that it is on.
  return account === null ? null : `${closing}/avstamning${written({ konto: account, ...voucher })}`;
}

/** Writes the address of a ledger, of one of its invoices when one is named. */
export function ledgerAddress(
  closingId: string,
  place: { readonly side: "customer" | "supplier"; readonly invoiceNumber: string | null },
  search: Search = {},
): string {
  const { side, invoiceNumber } = place;
  const invoice = invoiceNumber === null ? {} : { sok: invoiceNumber, faktura: invoiceNumber };
  return `/bokslut/${closingId}/${ledgerPages[side]}${written({ ...invoice, ...search })}`;
}

function written(search: Search): string {
  const text = new URLSearchParams(search).toString();
  return text === "" ? "" : `?${text}`;
}
