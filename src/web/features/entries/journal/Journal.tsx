/** The journal: every entry of the closing in one table, each unfolding to its rows. */
import { useNavigate } from "@tanstack/react-router";
import { type JSX, type RefObject, useEffect, useRef, useState } from "react";
import type { EntryLine, EntryList } from "#wire/entries.ts";
import type { TransferParts } from "#web/components/entries/transferParts.ts";
import { copyCells } from "#web/components/table/copyCells.ts";
import { useRowCursor } from "#web/components/table/useRowCursor.ts";
import { useMayEdit } from "#web/lib/access.ts";
import { isChangeable } from "#web/lib/entries/entryActions.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { t } from "#web/lib/texts/translate.ts";
import { EntryDetail } from "../detail/EntryDetail.tsx";
import type { OpenEntry } from "../useOpenEntry.ts";
import { JournalHead, journalColumns } from "./JournalHead.tsx";
import { JournalRow } from "./JournalRow.tsx";

export interface JournalProps {
  readonly closingId: string;
  readonly list: EntryList;
  readonly opened: OpenEntry;
  readonly transfer: TransferParts;
}

/** Draws the journal with its keys. */
export function Journal({ closingId, list, opened, transfer }: JournalProps): JSX.Element {
  const { entries } = list;
  const [isAllOpen, setAllOpen] = useState(false);
  const cursor = useRowCursor(entries.length, (index) => {
    const entry = entries[index];
    if (entry !== undefined) opened.toggle(entry.entryId);
  });
  const table = useRef<HTMLTableElement>(null);
  useRevealed(
    table,
    entries.findIndex(({ entryId }) => entryId === opened.entryId),
  );
  useJournalKeys({ closingId, entry: entries[cursor.index], onFold: setAllOpen });
  return (
    <div className="tw" tabIndex={-1} onCopy={copyCells}>
      <table ref={table} className="dense journal" aria-label={t("entries.journal.label")}>
        <JournalHead />
        {entries.map((entry, index) => {
          const isOpen = isAllOpen || entry.entryId === opened.entryId;
          return (
            <tbody key={entry.entryId}>
              <JournalRow
                entry={entry}
                isOpen={isOpen}
                rowProps={cursor.rowProps(index)}
                onToggle={() => {
                  opened.toggle(entry.entryId);
                }}
              />
              {isOpen && (
                <tr className="entry-detail">
                  <td colSpan={journalColumns}>
                    <EntryDetail closingId={closingId} entry={entry} ofTransfer={transfer.ofEntry(entry)} />
                  </td>
                </tr>
              )}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

/** The cursor goes to the entry that unfolds, whichever way it was asked for, and the whole of it is shown. */
function useRevealed(table: RefObject<HTMLElement | null>, index: number): void {
  useEffect(() => {
    const row = table.current?.querySelector<HTMLElement>(`tr[data-row="${index}"]`);
    row?.focus({ preventScroll: true });
    row?.closest("tbody")?.scrollIntoView({ block: "nearest" });
  }, [table, index]);
}

interface KeysOf {
  readonly closingId: string;
  readonly entry: EntryLine | undefined;
  readonly onFold: (isAllOpen: boolean) => void;
}

function useJournalKeys({ closingId, entry, onFold }: KeysOf): void {
  const navigate = useNavigate();
  const mayEdit = useMayEdit();
  useKeys({
    e: () => {
      if (entry === undefined || !mayEdit || !isChangeable(entry)) return;
      const params = { closingId, entryId: entry.entryId };
      void navigate({ to: "/bokslut/$closingId/bokslutsverifikationer/$entryId", params });
    },
    "[": () => {
      onFold(false);
    },
    "]": () => {
      onFold(true);
    },
  });
}
