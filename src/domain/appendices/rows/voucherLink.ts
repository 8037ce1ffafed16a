/** From a row to the voucher it was picked from. */
import type { TraceLink } from "../../trace/trace.ts";
import type { AppendixContext, PickedVoucher } from "../kindRules.ts";

/** Links to the voucher as it stands in the snapshot that counts; null when it is not there. */
export function voucherLink(
  voucher: PickedVoucher | null,
  { voucherIndexOf }: Pick<AppendixContext, "voucherIndexOf">,
): TraceLink | null {
  const voucherIndex = voucher === null ? null : voucherIndexOf(voucher);
  return voucherIndex === null ? null : { kind: "voucher", voucherIndex };
}

/** The reference that a row keeps when its voucher, of the year that ended, is no longer there to be linked to. */
export function referenceAfterYear(row: {
  readonly reference: string;
  readonly voucher: PickedVoucher | null;
}): string {
  if (row.reference !== "" || row.voucher === null) return row.reference;
  return `${row.voucher.series} ${row.voucher.number}`.trim();
}
