/** How an entry stands: its sign and its words; the sign turns while it is being sent. */
import type { JSX } from "react";
import type { EntryLine } from "#wire/entries.ts";
import { StatusSign } from "../figures/StatusSign.tsx";
import { signByStatus, statusWords } from "./entrySign.ts";

/** Draws the status. */
export function EntryStatusSign({ entry }: { entry: Pick<EntryLine, "status" | "receipt"> }): JSX.Element {
  return (
    <StatusSign
      sign={signByStatus[entry.status]}
      word={statusWords(entry)}
      turning={entry.status === "sending"}
    />
  );
}
