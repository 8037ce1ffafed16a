/** An entry and the closing that it stands in: what everything under its row is told. */
import type { EntryLine } from "#wire/entries.ts";

export interface EntryPlace {
  readonly closingId: string;
  readonly entry: EntryLine;
}
