/** The page of an appendix that has been read: its head, what it holds, and beside it signatures and last year. */
import type { JSX } from "react";
import type { AppendixView as View } from "#wire/appendices.ts";
import { HintLine } from "#web/components/page/HintLine.tsx";
import { Notice } from "#web/components/page/Notice.tsx";
import { usePageHelp } from "#web/components/page/pageHelp.ts";
import { SignOffChanges } from "#web/components/signOff/SignOffFacts.tsx";
import { VoucherPanel } from "#web/components/voucher/VoucherPanel.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { t } from "#web/lib/texts/translate.ts";
import { appendixHelp } from "../appendixHelp.ts";
import { Findings } from "../cards/Findings.tsx";
import { Legend } from "../cards/Legend.tsx";
import { NoteCard } from "../cards/NoteCard.tsx";
import { SourceLine } from "../cards/SourceLine.tsx";
import { FilesCard } from "../files/FilesCard.tsx";
import { type Files, useFiles } from "../files/useFiles.ts";
import "../grid/grid.css";
import { AccountsCard } from "../head/AccountsCard.tsx";
import { HeadCard } from "../head/HeadCard.tsx";
import { kindBodies } from "../kinds/kindBodies.ts";
import type { KindProps } from "../kinds/kindProps.ts";
import { ConflictNotice } from "../saving/ConflictNotice.tsx";
import { LeaveGuard } from "../saving/LeaveGuard.tsx";
import { type AppendixPlace, useEditor, useEditorState } from "../saving/useEditor.ts";
import { AppendixHead } from "./AppendixHead.tsx";
import { Beside } from "./Beside.tsx";
import { PaperHead } from "./PaperHead.tsx";
import { usePrintWhole } from "./usePrintWhole.ts";
import { useShownVoucher } from "./useShownVoucher.ts";

/** Draws the page. */
export function AppendixView({ place, view }: { place: AppendixPlace; view: View }): JSX.Element {
  const editor = useEditor(place, view);
  const state = useEditorState(editor);
  const mayEdit = useMayEdit();
  const voucher = useShownVoucher();
  const files = useFiles(place);
  const print = usePrintWhole(editor);
  usePageHelp(appendixHelp);
  useKeys({ Escape: voucher.close });
  const { conflict, typed } = state;
  const isTheirs = conflict?.isShown === true;
  const props: KindProps = {
    place,
    editor,
    state: isTheirs ? { ...state, view: conflict.theirs } : state,
    shown: isTheirs ? conflict.theirs.typed : typed,
    readOnly: !mayEdit || isTheirs,
    isWhole: print.isWhole,
    onVoucher: voucher.open,
  };
  return (
    <>
      <AppendixHead {...props} mayEdit={mayEdit} onPrint={print.print} />
      <div className={voucher.index === null ? "split appendix-split" : "split appendix-split with-panel"}>
        <div className="scroll pad appendix">
          <PaperHead {...props} />
          <ConflictNotice editor={editor} conflict={conflict} />
          <HeadCard {...props} />
          <SignOffChanges state={props.state.view.signOff} account={onlyAccount(props.state.view)} />
          <div className={kindBodies[view.typed.kind].isWide ? "appendix-columns one" : "appendix-columns"}>
            <div className="stack-small">
              <Main {...props} files={files} mayEdit={mayEdit} />
            </div>
            <Beside {...props} />
          </div>
        </div>
        {voucher.index !== null && (
          <VoucherPanel closingId={place.closingId} voucherIndex={voucher.index} onClose={voucher.close} />
        )}
      </div>
      <SourceLine {...props} readOnly={!mayEdit} />
      <HintLine keys={appendixHelp.keys} />
      <LeaveGuard editor={editor} />
    </>
  );
}

function Main({
  files,
  mayEdit,
  ...props
}: KindProps & { readonly files: Files; readonly mayEdit: boolean }) {
  const { view } = props.state;
  const { Body, isTyped } = kindBodies[view.typed.kind];
  return (
    <>
      <Findings view={view} />
      <AccountsCard {...props} />
      {isTyped && mayEdit && (
        <div className="phone-only">
          <Notice>{t("appendices.grid.onDesk")}</Notice>
        </div>
      )}
      <Body {...props} />
      {isTyped && <Legend {...props} />}
      <div className="side-by-side">
        <FilesCard place={props.place} list={view.files} files={files} readOnly={!mayEdit} />
        <NoteCard {...props} />
      </div>
    </>
  );
}

function onlyAccount({ accounts }: View): string | null {
  return accounts.length === 1 ? (accounts[0]?.account ?? null) : null;
}
