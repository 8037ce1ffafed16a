/** The series and number of a voucher as the file writes them: a number may be longer than any integer. */
import type { VoucherColumns } from "../columns/vouchers.ts";
import type { SieEncoding } from "../bytes/encodings.ts";
import { endOfLine } from "../bytes/lines.ts";
import { type Fields, createFields, fieldText, splitFields } from "../bytes/fields.ts";

export interface VoucherSource {
  readonly bytes: Uint8Array;
  readonly encoding: SieEncoding;
  readonly vouchers: VoucherColumns;
  readonly series: readonly string[];
}

export interface VoucherName {
  readonly series: string;
  readonly number: string;
}

const shared = createFields();
const labelLength = "#VER".length;

/** Series and number of the voucher with index `voucher`. */
export function voucherName(source: VoucherSource, voucher: number): VoucherName {
  const series = source.series[source.vouchers.series[voucher] ?? 0] ?? "";
  const number = source.vouchers.number[voucher] ?? Number.NaN;
  if (!Number.isNaN(number)) return { series, number: number.toString() };
  const from = (source.vouchers.recordAt[voucher] ?? 0) + labelLength;
  return { series, number: fieldText(splitLine(source.bytes, from), 1, source) };
}

/** Splits what is left of a line from `from` into fields. They are overwritten by the next call. */
export function splitLine(bytes: Uint8Array, from: number): Fields {
  splitFields(shared, bytes, { from, to: endOfLine(bytes, from, bytes.length) });
  return shared;
}
