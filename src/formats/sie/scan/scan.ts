/** The state of reading one file: where it is, what it has gathered, what it has found to be odd. */
import { type AccountTable, createAccountTable } from "../columns/accounts.ts";
import { type BalanceColumns, createBalances } from "../columns/balances.ts";
import { type ByteRanges, createByteRanges } from "../columns/byteRanges.ts";
import { type RowColumns, createRows } from "../columns/rows.ts";
import { type VoucherColumns, createVouchers } from "../columns/vouchers.ts";
import type { SieEncoding } from "../bytes/encodings.ts";
import { type Fields, createFields } from "../bytes/fields.ts";
import type { FindingFields, SieFindingKind } from "../findings/findingFields.ts";
import type { FindingLog } from "../findings/findingLog.ts";
import { type SieDimension, type SieHeader, type SieObject, createHeader } from "../header.ts";
import type { SieProblem } from "../problems.ts";

/** Where the reader stands between #VER and the brace that closes its rows. */
export const blockState = { none: 0, announced: 1, open: 2 } as const;

export interface RecordCount {
  readonly line: number;
  count: number;
}

/** Facts about the file itself that no other record carries. */
export interface FileMarks {
  flag: string | null;
  format: string | null;
  declaredType: string | null;
  /** Where the records covered by the checksum begin and end; -1 when not seen. */
  checksumFrom: number;
  checksumTo: number;
  checksumLine: number;
  statedChecksum: number | null;
}

export interface Scan {
  readonly bytes: Uint8Array;
  readonly end: number;
  readonly encoding: SieEncoding;
  readonly log: FindingLog;
  readonly fields: Fields;
  readonly rows: RowColumns;
  readonly vouchers: VoucherColumns;
  readonly balances: BalanceColumns;
  readonly accounts: AccountTable;
  readonly objectLists: ByteRanges;
  readonly series: string[];
  readonly seriesIndexByKey: Map<number | string, number>;
  readonly header: SieHeader;
  readonly dimensionsByNumber: Map<string, SieDimension>;
  readonly objects: SieObject[];
  /** Index among the objects, by dimension and then by number. */
  readonly objectIndexByNumber: Map<string, Map<string, number>>;
  readonly marks: FileMarks;
  readonly countByLabel: Map<string, RecordCount>;
  readonly countByUnknownLabel: Map<string, RecordCount>;
  line: number;
  /** Where the record that is being read begins. */
  recordAt: number;
  recordEnd: number;
  /** The label of the record that is being read. */
  label: string;
  /** The furthest group of records (SIE 4B §5.12) that has been met. */
  group: number;
  block: number;
  voucherDate: number;
  /** The file's year as far as #RAR has said; every day until then. */
  yearStart: number;
  yearEnd: number;
  /** What the plain readers read last: they answer with a position. */
  plainAccount: number;
  plainOre: number;
  plainNumber: number;
  /** Where the fields after the amount or the date begin; 0 when there are none. */
  plainRest: number;
  plainDate: number;
  transRecords: number;
  /** Lines that ended with a carriage return alone. */
  loneReturns: number;
  problem: SieProblem | null;
}

/** A row with its line end takes about fifty bytes in the files that programs write. */
const bytesPerRow = 40;
const bytesPerVoucher = 160;

/** Makes the state before the first record. */
export function createScan(
  bytes: Uint8Array,
  source: { readonly end: number; readonly encoding: SieEncoding; readonly log: FindingLog },
): Scan {
  return {
    ...source,
    bytes,
    fields: createFields(),
    rows: createRows(Math.ceil(bytes.length / bytesPerRow)),
    vouchers: createVouchers(Math.ceil(bytes.length / bytesPerVoucher)),
    balances: createBalances(512),
    accounts: createAccountTable(),
    objectLists: createByteRanges(),
    series: [],
    seriesIndexByKey: new Map(),
    header: createHeader(),
    dimensionsByNumber: new Map(),
    objects: [],
    objectIndexByNumber: new Map(),
    marks: {
      flag: null,
      format: null,
      declaredType: null,
      checksumFrom: -1,
      checksumTo: -1,
      checksumLine: 0,
      statedChecksum: null,
    },
    countByLabel: new Map(),
    countByUnknownLabel: new Map(),
    line: 0,
    recordAt: 0,
    recordEnd: 0,
    label: "",
    group: 0,
    block: blockState.none,
    voucherDate: 0,
    yearStart: 0,
    yearEnd: 99_999_999,
    plainAccount: 0,
    plainOre: 0,
    plainNumber: 0,
    plainRest: 0,
    plainDate: 0,
    transRecords: 0,
    loneReturns: 0,
    problem: null,
  };
}

/** Notes a finding at the line that is being read. */
export function note<K extends SieFindingKind>(scan: Scan, kind: K, fields: FindingFields[K]): void {
  scan.log.add(kind, scan.line, fields);
}
