/** One tab of Avstämning: its table in the common frame, or what is said when there is nothing to show. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type JSX, type ReactNode, useState } from "react";
import { EmptyState } from "#web/components/page/EmptyState.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { ReconciliationFrame } from "./ReconciliationFrame.tsx";
import type { ReconciliationTab } from "#web/components/page/ReconciliationTabs.tsx";
import { AccountTable } from "./table/AccountTable.tsx";
import type { FigureColumn } from "./table/columns.ts";
import { widestAmount } from "./table/figureWidth.ts";
import { accountCount, type TableSection } from "./table/tableRows.ts";
import { useAccountTable } from "./table/useAccountTable.ts";
import { useHiddenColumns } from "./table/useHiddenColumns.ts";
import { useOpenAccount } from "./useOpenAccount.ts";

export interface FiguresTabProps {
  readonly closingId: string;
  readonly tab: ReconciliationTab;
  readonly label: string;
  readonly columns: readonly FigureColumn[];
  readonly sections: readonly TableSection[];
  /** Null until the server has answered. */
  readonly isImported: boolean | null;
  readonly error: unknown;
  readonly foot: (columns: readonly FigureColumn[]) => ReactNode;
}

/** Draws the tab. */
export function FiguresTab(props: FiguresTabProps): JSX.Element {
  const { closingId, tab, sections } = props;
  const [search, setSearch] = useState("");
  const panel = useOpenAccount();
  const hiddenColumns = useHiddenColumns(tab);
  const table = useAccountTable(sections, search, panel);
  const columns = props.columns.filter(({ key }) => !hiddenColumns.hidden.has(key));
  return (
    <ReconciliationFrame
      closingId={closingId}
      tab={tab}
      columns={props.columns}
      hiddenColumns={hiddenColumns}
      search={search}
      onSearch={setSearch}
      panel={panel}
      onStep={table.cursor.step}
    >
      {whatIsMissing(props) ?? (
        <>
          <AccountTable
            label={props.label}
            columns={columns}
            state={table}
            panel={panel}
            widest={widestAmount(sections)}
            foot={props.foot(columns)}
          />
          {table.rows.length === 0 && (
            <NoMatch
              search={search}
              accounts={accountCount(sections)}
              onShowAll={() => {
                setSearch("");
              }}
            />
          )}
        </>
      )}
    </ReconciliationFrame>
  );
}

function whatIsMissing({ closingId, tab, sections, isImported, error }: FiguresTabProps): JSX.Element | null {
  if (isImported === null)
    return error === null ? <SkeletonLines lines={12} /> : <FailureNotice error={error} />;
  if (!isImported) return <NotImported closingId={closingId} />;
  if (tab === "result" && accountCount(sections) === 0)
    return <EmptyState title={t("reconciliation.empty.noResult")} />;
  return null;
}

function NotImported({ closingId }: { closingId: string }): JSX.Element {
  return (
    <EmptyState
      title={t("reconciliation.empty.title")}
      action={
        <Button
          renderRoot={(button) => <Link {...button} to="/bokslut/$closingId/import" params={{ closingId }} />}
        >
          {t("reconciliation.empty.action")}
        </Button>
      }
    >
      {t("reconciliation.empty.text")}
    </EmptyState>
  );
}

interface NoMatchProps {
  readonly search: string;
  readonly accounts: number;
  readonly onShowAll: () => void;
}

function NoMatch({ search, accounts, onShowAll }: NoMatchProps): JSX.Element | null {
  if (search.trim() === "") return null;
  return (
    <p className="no-match">
      {t("reconciliation.empty.noMatch", { search })}{" "}
      <button type="button" className="link" onClick={onShowAll}>
        {t("reconciliation.empty.showAll", { count: accounts })}
      </button>
    </p>
  );
}
