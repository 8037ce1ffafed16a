/**
 * Knows closing entries again among the vouchers of an import: by the marker first, in any version, because it follows
 * the voucher wherever people copy it; else by the receipt, which holds only while rows or text agree, because Fortnox
 * gives the number of a deleted last voucher to the next one.
 */
import type { PlainDate } from "../calendar/plainDate.ts";
import type { Recognition } from "../entries/entry.ts";
import { type BookedRow, haveSameSums, oppositeRows } from "./bookedRows.ts";
import { type BookVoucher, type Books, type VoucherPlace, compareVouchers, isSamePlace } from "./books.ts";

export interface Receipt extends Pick<VoucherPlace, "series" | "number"> {
  /** Whether the import was read after it was given; null when that is not known, as of a file. */
  readonly isReadSince: boolean | null;
}

/** An entry that may be in the books. */
export interface SoughtEntry {
  readonly entryId: string;
  readonly key: string;
  /** Which year its date lies in. */
  readonly year: VoucherPlace["year"];
  readonly date: PlainDate;
  readonly text: string;
  readonly rows: readonly BookedRow[];
  /** The voucher that it became, or that a person said it is. */
  readonly receipt: Receipt | null;
  /** An earlier import had it. */
  readonly wasRecognised: boolean;
  /** Surplus vouchers, as they were when a person let them stand, or had another entry take them out again. */
  readonly letStand: readonly (VoucherPlace & Pick<BookVoucher, "rows">)[];
}

export interface RecognisedEntry {
  readonly entryId: string;
  readonly recognition: Recognition;
  /** Null when it is not there any more. */
  readonly voucher: BookVoucher | null;
  /** The surplus vouchers of its marker. */
  readonly duplicates: readonly BookVoucher[];
  /** The voucher that takes its own out of the books again, made in the other program. */
  readonly reversedBy: BookVoucher | null;
}

/** Recognises those that the import says anything of. */
export function recognise(entries: readonly SoughtEntry[], books: Books): readonly RecognisedEntry[] {
  const byKey = Map.groupBy(books.vouchers, ({ marker }) => marker?.key ?? "");
  return entries.flatMap((entry) => recogniseOne(entry, byKey.get(entry.key) ?? [], books) ?? []);
}

function recogniseOne(
  entry: SoughtEntry,
  marked: readonly BookVoucher[],
  books: Books,
): RecognisedEntry | null {
  const [voucher, ...others] = ownVouchers(entry, marked, books);
  const nothing = { entryId: entry.entryId, voucher: null, duplicates: [], reversedBy: null };
  if (voucher === undefined) return isGone(entry, books) ? { ...nothing, recognition: "removed" } : null;
  // One that is taken out of the books again there is no surplus.
  const duplicates = others.filter((other) => findReversal(other, books) === null);
  const reversedBy = findReversal(voucher, books);
  const recognition = outcomeOf(entry, { voucher, duplicates, reversedBy });
  return { entryId: entry.entryId, recognition, voucher, duplicates, reversedBy };
}

/** Taken out again, it counts there no more than one that was deleted. */
function outcomeOf(
  entry: SoughtEntry,
  {
    voucher,
    duplicates,
    reversedBy,
  }: Pick<RecognisedEntry, "duplicates" | "reversedBy"> & {
    readonly voucher: BookVoucher;
  },
): Recognition {
  if (duplicates.length > 0) return "duplicate";
  if (reversedBy !== null) return "removed";
  return saysTheSame(entry, voucher) ? "same" : "changed";
}

/** Its own voucher first: the one of the receipt, else the one that was booked first. */
function ownVouchers(
  entry: SoughtEntry,
  marked: readonly BookVoucher[],
  { vouchers }: Books,
): readonly BookVoucher[] {
  const { receipt, year } = entry;
  const isReceipted = (voucher: BookVoucher): boolean =>
    receipt !== null && isSamePlace(voucher, { ...receipt, year });
  const unmarked = vouchers.filter((voucher) => isReceipted(voucher) && isOf(entry, voucher)).slice(0, 1);
  const own = [...marked, ...unmarked].filter((voucher) => !isLetStand(entry, voucher));
  return own.toSorted((a, b) => Number(isReceipted(b)) - Number(isReceipted(a)) || compareVouchers(a, b));
}

/** Another entry's marker says that the number was given to another voucher. */
function isOf({ rows, text }: SoughtEntry, voucher: BookVoucher): boolean {
  if (voucher.marker !== null) return false;
  return voucher.text === text || (voucher.rows !== null && haveSameSums(voucher.rows, rows));
}

function isLetStand({ letStand }: SoughtEntry, voucher: BookVoucher): boolean {
  return letStand.some(
    (kept) => isSamePlace(kept, voucher) && haveSameSums(kept.rows ?? [], voucher.rows ?? []),
  );
}

function saysTheSame({ date, rows }: SoughtEntry, voucher: BookVoucher): boolean {
  return voucher.date === date && (voucher.rows === null || haveSameSums(voucher.rows, rows));
}

/** One that turns all its rows, says its number, and is none of our own entries. */
function findReversal(voucher: BookVoucher, { vouchers }: Books): BookVoucher | null {
  const { rows, series, number } = voucher;
  if (rows === null || rows.length === 0) return null;
  const said = new RegExp(`(?<![0-9A-Za-zÅÄÖåäö])${escaped(series)}[ :-]?${escaped(number)}(?!\\d)`, "u");
  const opposite = oppositeRows(rows);
  const found = vouchers.find(
    (other) =>
      other.marker === null &&
      !isSamePlace(other, voucher) &&
      other.rows !== null &&
      said.test(other.text) &&
      haveSameSums(other.rows, opposite),
  );
  return found ?? null;
}

function escaped(text: string): string {
  return text.replaceAll(
    /[^0-9A-Za-z]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/**
 * It was there, and is not any more. What was read before the receipt tells nothing; nor does a file, which does not
 * say when it was made, until it has a later voucher of the series.
 */
function isGone(entry: SoughtEntry, { knowsNextYear, lastNumbers }: Books): boolean {
  const { receipt, year, wasRecognised } = entry;
  if (year === "next" && !knowsNextYear) return false;
  if (wasRecognised) return true;
  if (receipt === null) return false;
  if (receipt.isReadSince !== null) return receipt.isReadSince;
  return year === "own" && (lastNumbers.get(receipt.series) ?? 0) > Number(receipt.number);
}
