/** What is drawn of what a key has begun on a row: in the row's cell, or as a dialog over the page. */
import type { JSX, ReactNode } from "react";
import { NewAppendixDialog } from "#web/components/appendices/NewAppendixDialog.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { Decorate } from "../rows/rowProps.ts";
import type { TableCursor } from "../table/useTableCursor.ts";
import { CellTrace } from "./CellTrace.tsx";
import { ElsewhereCard } from "../edit/ElsewhereCard.tsx";
import { QuickSign } from "./QuickSign.tsx";
import { ReconciledField } from "../edit/ReconciledField.tsx";
import type { RowActs } from "./useRowActs.ts";
import { useSaveReconciled } from "../edit/useSaveReconciled.ts";

export interface BalanceWork {
  readonly decorate: Decorate;
  /** Over or under the table. */
  readonly beside: ReactNode;
}

/** Draws it. */
export function useBalanceWork(closingId: string, acts: RowActs, cursor: TableCursor): BalanceWork {
  const save = useSaveReconciled(closingId);
  const { act } = acts;
  const end = (): void => {
    acts.end(act);
    save.reset();
    cursor.focus();
  };
  const keep = (amountOre: string | null): void => {
    if (act?.kind !== "edit") return;
    save.mutate(
      { account: act.account, place: act.place, amountOre },
      {
        onSuccess: ({ number, isNew }) => {
          end();
          acts.say(isNew ? t("reconciliation.said.made", { number, account: act.account }) : "");
        },
      },
    );
  };
  const decorate: Decorate = (account, column, content) => {
    if (act?.account !== account || account !== cursor.account) return content;
    if (act.kind === "edit" && column === "reconciled")
      return (
        <ReconciledField
          account={account}
          amountOre={act.place.amountOre}
          busy={save.isPending}
          onSave={keep}
          onRefuse={acts.say}
          onCancel={end}
        />
      );
    if (act.kind === "elsewhere" && column === "reconciled")
      return (
        <>
          {content}
          <ElsewhereCard closingId={closingId} appendices={act.appendices} onClose={end} />
        </>
      );
    if (act.kind === "trace" && column === act.column)
      return (
        <>
          {content}
          <CellTrace closingId={closingId} account={account} column={act.column} onClose={end} />
        </>
      );
    return content;
  };
  return { decorate, beside: <Beside closingId={closingId} acts={acts} error={save.error} onEnd={end} /> };
}

interface BesideProps {
  readonly closingId: string;
  readonly acts: RowActs;
  readonly error: unknown;
  readonly onEnd: () => void;
}

function Beside({ closingId, acts: { act, said }, error, onEnd }: BesideProps): JSX.Element {
  return (
    <>
      <p className={said === "" ? "sr" : "said sm"} role="status">
        {said}
      </p>
      <FailureNotice error={error} />
      {act?.kind === "sign" && (
        <QuickSign key={act.account} closingId={closingId} seen={act.state} onDone={onEnd} />
      )}
      {act?.kind === "new-appendix" && (
        <NewAppendixDialog closingId={closingId} account={act.account} onClose={onEnd} />
      )}
    </>
  );
}
