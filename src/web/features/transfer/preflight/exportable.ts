/** Which entries an export may take, and which of a preflight's are chosen. */
import type { EntryLine, EntryStatus } from "#wire/entries.ts";
import type { Preflight } from "#wire/transfers.ts";

export type CheckedEntry = Preflight["entries"][number];

const exportableStatuses: readonly EntryStatus[] = ["ready", "failed"];

/** Lists the entries that are ready, or that were refused; those that wait for their year are accepted already. */
export function exportable(entries: readonly EntryLine[]): readonly EntryLine[] {
  return entries.filter(({ status }) => exportableStatuses.includes(status));
}

/** Tells one state of an entry from another: what was checked of it holds no longer when this is another. */
export function stateToken({ entryId, version, status }: EntryLine): string {
  return `${entryId} ${version} ${status === "failed" ? "failed" : ""}`;
}

/** Lists what a preflight says of those that can still be exported, in its own order. */
export function stillExportable(
  checked: readonly CheckedEntry[],
  entries: readonly EntryLine[],
): readonly CheckedEntry[] {
  const ids = new Set(entries.map(({ entryId }) => entryId));
  return checked.filter(({ entryId }) => ids.has(entryId));
}

/** Lists what goes when the button is pressed: everything that may, less what somebody took out. */
export function chosenEntries(
  checked: readonly CheckedEntry[],
  takenOut: ReadonlySet<string>,
): readonly CheckedEntry[] {
  return checked.filter(({ entryId, verdict }) => verdict !== "stays" && !takenOut.has(entryId));
}

/** Adds the amounts up. */
export function sumOre(entries: readonly { readonly amountOre: string }[]): string {
  return String(entries.reduce((sum, { amountOre }) => sum + BigInt(amountOre), 0n));
}
