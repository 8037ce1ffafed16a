/**
 * The floor for reading SIE: one pass over the bytes that finds every field of every record and keeps account,
 * öre, voucher and date in typed arrays, with the places of object lists and texts. It decodes and checks nothing.
 */
const lineFeed = 10;
const quote = 34;

export interface FloorColumns {
  readonly rows: number;
  readonly vouchers: number;
  readonly oreByAccount: ReadonlyMap<number, number>;
}

interface Columns {
  readonly account: Int32Array;
  readonly ore: Float64Array;
  readonly voucher: Int32Array;
  readonly listAt: Int32Array;
  readonly textAt: Int32Array;
  readonly date: Int32Array;
  rows: number;
  vouchers: number;
}

/** What the fields of a record were: number n stands at index n, the label at 0. */
interface FieldsOfRecord {
  readonly values: Float64Array;
  readonly places: Int32Array;
  listAt: number;
}

/** Reads #VER and #TRANS, and sums the accounts. */
export function readFloor(bytes: Uint8Array): FloorColumns {
  const columns = createColumns(Math.ceil(bytes.length / 20));
  const record: FieldsOfRecord = { values: new Float64Array(16), places: new Int32Array(16), listAt: -1 };
  for (let at = 0; at < bytes.length;) {
    const found = bytes.indexOf(lineFeed, at);
    const lineEnd = found < 0 ? bytes.length : found;
    if (bytes[at] === 35) {
      takeFields(record, bytes, { from: at, to: lineEnd });
      if (bytes[at + 1] === 84) appendRow(columns, record);
      else if (bytes[at + 1] === 86) columns.date[columns.vouchers++] = record.values[3] ?? 0;
    }
    at = lineEnd + 1;
  }
  const oreByAccount = new Map<number, number>();
  for (let row = 0; row < columns.rows; row++) {
    const account = columns.account[row] ?? 0;
    oreByAccount.set(account, (oreByAccount.get(account) ?? 0) + (columns.ore[row] ?? 0));
  }
  return { rows: columns.rows, vouchers: columns.vouchers, oreByAccount };
}

function createColumns(capacity: number): Columns {
  return {
    account: new Int32Array(capacity),
    ore: new Float64Array(capacity),
    voucher: new Int32Array(capacity),
    listAt: new Int32Array(capacity),
    textAt: new Int32Array(capacity),
    date: new Int32Array(capacity),
    rows: 0,
    vouchers: 0,
  };
}

function appendRow(columns: Columns, record: FieldsOfRecord): void {
  const row = columns.rows++;
  columns.account[row] = record.values[1] ?? 0;
  columns.ore[row] = record.values[2] ?? 0;
  columns.voucher[row] = columns.vouchers - 1;
  columns.listAt[row] = record.listAt;
  columns.textAt[row] = record.places[4] ?? 0;
}

function takeFields(
  record: FieldsOfRecord,
  bytes: Uint8Array,
  line: { readonly from: number; readonly to: number },
): void {
  let count = 0;
  record.listAt = -1;
  for (let at = line.from; at < line.to;) {
    const byte = bytes[at] ?? lineFeed;
    if (byte === 32 || byte === 9 || byte === 13) {
      at++;
    } else if (byte === 123) {
      record.listAt = at;
      while (at < line.to && bytes[at] !== 125) at++;
      at++;
    } else {
      record.places[count] = at;
      at =
        byte === quote
          ? afterQuoted(bytes, at + 1, line.to)
          : takeNumber(record, bytes, { count, at, to: line.to });
      count++;
    }
  }
}

function afterQuoted(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] !== quote) at += bytes[at] === 92 ? 2 : 1;
  return at + 1;
}

/** Reads the digits of a field, in öre where it has decimals: the files that are measured always have two. */
function takeNumber(
  record: FieldsOfRecord,
  bytes: Uint8Array,
  field: { readonly count: number; readonly at: number; readonly to: number },
): number {
  let at = field.at;
  let value = 0;
  let isNegative = false;
  for (; at < field.to; at++) {
    const byte = bytes[at] ?? lineFeed;
    if (byte === 32 || byte === 9 || byte === 13) break;
    if (byte === 45) isNegative = true;
    else if (byte >= 48 && byte <= 57) value = value * 10 + byte - 48;
  }
  record.values[field.count] = isNegative ? -value : value;
  return at;
}
