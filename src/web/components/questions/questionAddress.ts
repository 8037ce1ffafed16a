/** Where the row stands that a question was asked on. */
import type { QuestionPlace } from "#web/lib/progress/questionQueries.ts";

const ledgerPages = { customer: "reskontra", supplier: "reskontra/leverantorer" } as const;

/** Writes the address of the row; null of a question about the closing as a whole. */
export function questionAddress(closingId: string, place: QuestionPlace): string | null {
  const closing = `/bokslut/${closingId}`;
  const { appendixId, side, invoiceNumber, account, voucherIndex } = place;
  const voucher = voucherIndex === null ? {} : { ver: String(voucherIndex) };
  if (appendixId !== null) return `${closing}/bilagor/${appendixId}${written(voucher)}`;
  if (side !== null) {
    const invoice = invoiceNumber === null ? {} : { sok: invoiceNumber, faktura: invoiceNumber };
    return `${closing}/${ledgerPages[side]}${written({ ...invoice, ...voucher })}`;
  }
  if (account === null && voucherIndex === null) return null;
  return `${closing}/avstamning${written({ ...(account === null ? {} : { konto: account }), ...voucher })}`;
}

function written(search: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(search).toString();
  return text === "" ? "" : `?${text}`;
}
