/** The columns of an entry's rows that are shown only where a row has something in them. */
import type { EntryRow } from "#wire/entries.ts";

const extras = ["costCenter", "project", "text"] as const;
export type Extra = (typeof extras)[number];

/** Lists them. */
export function extrasOf(rows: readonly Pick<EntryRow, Extra>[]): readonly Extra[] {
  return extras.filter((extra) => rows.some((row) => row[extra] !== ""));
}
