/** An unfolded entry: how it stands where somebody must act, its rows, what can be done, its files. */
import type { JSX, ReactNode } from "react";
import type { EntryLine } from "#wire/entries.ts";
import { Notice } from "#web/components/page/Notice.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { EntryActions } from "./EntryActions.tsx";
import { EntryFiles } from "./EntryFiles.tsx";
import { EntryRows } from "./EntryRows.tsx";

export interface EntryDetailProps {
  readonly closingId: string;
  readonly entry: EntryLine;
  /** What the transfer has to say of it. */
  readonly ofTransfer: ReactNode;
}

/** Draws what stands under the entry's row. */
export function EntryDetail({ closingId, entry, ofTransfer }: EntryDetailProps): JSX.Element {
  const mayEdit = useMayEdit();
  return (
    <div className="entry-body">
      {ofTransfer}
      {ofTransfer === null && entry.problem !== null && (
        <Notice tone="diff" title={t("entries.problem", { number: entry.number })}>
          {problemText(entry.problem)}
        </Notice>
      )}
      {entry.status === "draft" && <Hindrances entry={entry} />}
      <EntryRows entry={entry} />
      {mayEdit && <EntryActions closingId={closingId} entry={entry} />}
      <EntryFiles closingId={closingId} entry={entry} mayEdit={mayEdit && entry.status !== "void"} />
    </div>
  );
}

/** What hinders a draft from being ready. */
function Hindrances({ entry: { number, hindrances } }: { entry: EntryLine }): JSX.Element | null {
  if (hindrances.length === 0) return null;
  return (
    <Notice tone="warn" title={t("entries.actions.notReady", { number })}>
      {hindrances.length === 1 ? (
        hindrances.map((each) => problemText(each)).join("")
      ) : (
        <ul className="bullets">
          {hindrances.map((each, index) => (
            <li key={index}>{problemText(each)}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
