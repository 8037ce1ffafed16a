/**
 * Entries that left the program in a file come back without a marker. They are looked for by date and rows; what a
 * program does to texts on the way is not known, so that a person says which voucher it is.
 */
import { haveSameSums } from "./bookedRows.ts";
import type { BookVoucher } from "./books.ts";
import type { SoughtEntry } from "./recognise.ts";

export interface ReturnedEntry {
  readonly entryId: string;
  /** Those that say the same first; never empty. */
  readonly candidates: readonly BookVoucher[];
}

/** Finds the vouchers that each may have become; `taken` are those of other entries. */
export function findReturned(
  entries: readonly Pick<SoughtEntry, "entryId" | "date" | "text" | "rows">[],
  vouchers: readonly BookVoucher[],
  isTaken: (voucher: BookVoucher) => boolean,
): readonly ReturnedEntry[] {
  const free = vouchers.filter((voucher) => voucher.marker === null && !isTaken(voucher));
  return entries.flatMap((entry) => {
    const { entryId, date, rows } = entry;
    const found = free.filter(
      (voucher) => voucher.date === date && voucher.rows !== null && haveSameSums(voucher.rows, rows),
    );
    const said = plain(entry.text);
    const candidates = [
      ...found.filter(({ text }) => plain(text) === said),
      ...found.filter(({ text }) => plain(text) !== said),
    ];
    return candidates.length === 0 ? [] : [{ entryId, candidates }];
  });
}

/** As programs write it: spaces and letter case are theirs. */
function plain(text: string): string {
  return text.trim().replaceAll(/\s+/gu, " ").toLowerCase();
}
