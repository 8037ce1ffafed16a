/** What is known of an entry when the writing of it begins. */
import type { ReactNode } from "react";
import type { EntryChart, EntryLine } from "#wire/entries.ts";
import type { Beginning, EntryDays } from "../draft/draft.ts";

export interface EntryEditorProps {
  readonly closingId: string;
  readonly title: string;
  /** The entry that is changed; null for a new one, which then has a beginning. */
  readonly entry: EntryLine | null;
  readonly beginning: Beginning | null;
  readonly days: EntryDays;
  readonly chart: EntryChart;
  /** What is to be known before it is written. */
  readonly notice: ReactNode;
  readonly onSaved: (entryId: string) => void;
}
