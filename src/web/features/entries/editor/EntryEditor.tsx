/** An entry that is written: its head, its rows with their balance, what hinders it, and the saving of it. */
import type { JSX } from "react";
import { HintLine } from "#web/components/page/HintLine.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { usePageHelp } from "#web/components/page/pageHelp.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { t } from "#web/lib/texts/translate.ts";
import { EntryFiles } from "../detail/EntryFiles.tsx";
import "../entries.css";
import { editorHelp } from "../entriesHelp.ts";
import { RowsTable } from "../rows/RowsTable.tsx";
import { ChangedNotice } from "../saving/ChangedNotice.tsx";
import { FaultList } from "../saving/FaultList.tsx";
import { LeaveGuard } from "../saving/LeaveGuard.tsx";
import "./editor.css";
import { EditorHead } from "./EditorHead.tsx";
import type { EntryEditorProps } from "./editorProps.ts";
import { HeadFields } from "./HeadFields.tsx";
import { useWriting } from "./useWriting.ts";

/** Draws the page. Give it the entry's id as its key. */
export function EntryEditor(props: EntryEditorProps): JSX.Element {
  const { closingId, title, entry, days, chart, notice } = props;
  const writing = useWriting(props);
  const { draft, saving } = writing;
  usePageHelp(editorHelp);
  useKeys({ "mod+Enter": writing.saveReady, "mod+s": writing.saveDraft });
  return (
    <>
      <EditorHead closingId={closingId} title={title} entry={entry} writing={writing} days={days} />
      <div className="scroll pad entry-editor">
        {notice}
        <ChangedNotice entry={entry} saving={saving} onTheirs={writing.takeTheirs} />
        <HeadFields
          closingId={closingId}
          draft={draft}
          days={days}
          rules={chart.texts}
          onChange={writing.change}
        />
        <RowsTable
          rows={draft.rows}
          chart={chart}
          rules={chart.texts}
          onChange={(change) => {
            writing.change((before) => ({ ...before, rows: change(before.rows) }));
          }}
          onDone={focusReady}
        />
        <FaultList title={t("entryEditor.notReady")} faults={writing.told} />
        {!saving.isChanged && <FailureNotice error={saving.error} />}
        {entry !== null && <EntryFiles closingId={closingId} entry={entry} mayEdit />}
      </div>
      <HintLine keys={editorHelp.keys} />
      <LeaveGuard isDirty={writing.isDirty} />
    </>
  );
}

/** The last row waits empty: what is left is to save. */
function focusReady(): void {
  document.querySelector<HTMLElement>("[data-save-ready]")?.focus();
}
