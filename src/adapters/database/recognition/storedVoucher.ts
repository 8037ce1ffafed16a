/** Vouchers of the books as JSON, in which amounts are strings of öre. */
import type { BookVoucher } from "#domain/recognition/books.ts";
import type { RecognisedEntry } from "#domain/recognition/recognise.ts";
import { type StoredRow, readRows, storeRows } from "../entries/entryRows.ts";

export interface StoredVoucher extends Omit<BookVoucher, "rows"> {
  readonly rows: readonly StoredRow[] | null;
}

/** What an import says of an entry, without its outcome. */
export interface StoredFound {
  readonly voucher: StoredVoucher | null;
  readonly duplicates: readonly StoredVoucher[];
  readonly reversedBy: StoredVoucher | null;
}

/** Writes a voucher. */
export function storeVoucher({ rows, ...voucher }: BookVoucher): StoredVoucher {
  return { ...voucher, rows: rows === null ? null : storeRows(rows) };
}

/** Reads it. */
export function readVoucher({ rows, ...voucher }: StoredVoucher): BookVoucher {
  return { ...voucher, rows: rows === null ? null : readRows(rows) };
}

/** Writes what was found. */
export function storeFound({ voucher, duplicates, reversedBy }: RecognisedEntry): StoredFound {
  return {
    voucher: voucher === null ? null : storeVoucher(voucher),
    duplicates: duplicates.map(storeVoucher),
    reversedBy: reversedBy === null ? null : storeVoucher(reversedBy),
  };
}

/** Reads it. */
export function readFound({
  voucher,
  duplicates,
  reversedBy,
}: StoredFound): Pick<RecognisedEntry, "voucher" | "duplicates" | "reversedBy"> {
  return {
    voucher: voucher === null ? null : readVoucher(voucher),
    duplicates: duplicates.map(readVoucher),
    reversedBy: reversedBy === null ? null : readVoucher(reversedBy),
  };
}
