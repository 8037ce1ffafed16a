/** The braces around a voucher's rows (SIE 4B §5.4), wherever a program put them or forgot them. */
import { voucherName } from "../view/voucherName.ts";
import { type Scan, blockState, note } from "./scan.ts";

/** A `{` opens the rows of the voucher just announced. */
export function openBlock(scan: Scan): void {
  if (scan.block === blockState.announced) scan.block = blockState.open;
  else note(scan, "brace-unexpected", { brace: "{" });
}

/** A `}` closes them. */
export function closeBlock(scan: Scan): void {
  if (scan.block === blockState.none) note(scan, "brace-unexpected", { brace: "}" });
  else if (scan.block === blockState.announced) {
    note(scan, "voucher-brace-missing", voucherName(scan, scan.vouchers.length - 1));
  }
  scan.block = blockState.none;
}

/** A row belongs to the voucher just announced even where its `{` is missing. Answers whether there is one. */
export function openBlockForRow(scan: Scan): boolean {
  if (scan.block === blockState.announced) {
    note(scan, "voucher-brace-missing", voucherName(scan, scan.vouchers.length - 1));
    scan.block = blockState.open;
  }
  return scan.block === blockState.open;
}

/** Another record, or the end of the file, ends a voucher whose `}` is missing. */
export function endBlock(scan: Scan): void {
  if (scan.block === blockState.open) {
    const voucher = scan.vouchers.length - 1;
    const line = scan.vouchers.line[voucher] ?? 0;
    scan.log.add("voucher-not-closed", line, voucherName(scan, voucher));
  }
  scan.block = blockState.none;
}
