/** Vouchers as people and databases want them. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { fieldText } from "../bytes/fields.ts";
import { plainDateOf, readDate } from "../dates.ts";
import type { SieContent } from "../sieFile.ts";
import { splitLine, voucherName } from "./voucherName.ts";

export interface SieVoucher {
  readonly series: string;
  readonly number: string;
  /** null when the file has no readable date. */
  readonly date: PlainDate | null;
  readonly text: string;
  readonly registeredOn: PlainDate | null;
  readonly sign: string;
  readonly line: number;
  /** Its rows: from `firstRow` up to but not including `endRow`. */
  readonly firstRow: number;
  readonly endRow: number;
}

/** Decodes the voucher with index `voucher`. */
export function voucherAt(content: SieContent, voucher: number): SieVoucher {
  const { vouchers } = content;
  const name = voucherName(content, voucher);
  const restAt = vouchers.restAt[voucher] ?? 0;
  const fields = restAt === 0 ? undefined : splitLine(content.bytes, restAt);
  const restText = (index: number): string => (fields === undefined ? "" : fieldText(fields, index, content));
  return {
    ...name,
    date: plainDateOf(vouchers.date[voucher] ?? 0),
    text: restText(0),
    registeredOn: plainDateOf(readDate(restText(1))?.date ?? 0),
    sign: restText(2),
    line: vouchers.line[voucher] ?? 0,
    firstRow: vouchers.firstRow[voucher] ?? 0,
    endRow: endRowOf(content, voucher),
  };
}

/** Where the rows of a voucher end. */
export function endRowOf(content: SieContent, voucher: number): number {
  const { vouchers, rows } = content;
  return voucher + 1 < vouchers.length ? (vouchers.firstRow[voucher + 1] ?? 0) : rows.length;
}

/** Decodes all vouchers, one after the other. */
export function* vouchersOf(content: SieContent): Generator<SieVoucher> {
  for (let voucher = 0; voucher < content.vouchers.length; voucher++) yield voucherAt(content, voucher);
}
