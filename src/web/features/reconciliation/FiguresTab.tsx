/** One tab of Avstämning: its table in the common frame, or what is said when there is nothing to show. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type JSX, type ReactNode, useMemo } from "react";
import { EmptyState } from "#web/components/page/EmptyState.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import type { ReconciliationTab } from "#web/components/page/ReconciliationTabs.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { columnWidths } from "./cells/columnWidths.ts";
import { ReconciliationFrame } from "./ReconciliationFrame.tsx";
import type { Decorate } from "./rows/rowProps.ts";
import { accountCount } from "./rows/tableRows.ts";
import { AccountTable } from "./table/AccountTable.tsx";
import type { FiguresView } from "./useFiguresView.ts";

export interface FiguresTabProps {
  readonly closingId: string;
  readonly tab: ReconciliationTab;
  readonly label: string;
  readonly view: FiguresView;
  /** Null until the server has answered. */
  readonly isImported: boolean | null;
  readonly error: unknown;
  readonly onRetry: () => unknown;
  readonly foot: ReactNode;
  /** Between the title and the buttons. */
  readonly tools?: ReactNode;
  /** What is said when a filter leaves nothing. */
  readonly nothing?: ReactNode;
  readonly decorate?: Decorate;
  /** Under the table, and dialogs over the page. */
  readonly beside?: ReactNode;
}

/** Draws the tab. */
export function FiguresTab(props: FiguresTabProps): JSX.Element {
  const { closingId, tab, view, tools } = props;
  return (
    <ReconciliationFrame closingId={closingId} tab={tab} view={view} tools={tools}>
      {whatIsMissing(props) ?? <Table {...props} />}
    </ReconciliationFrame>
  );
}

function Table({ label, view, foot, nothing, decorate, beside }: FiguresTabProps): JSX.Element {
  const { columns, table, panel, sections } = view;
  const widths = useMemo(() => columnWidths(sections), [sections]);
  return (
    <>
      <AccountTable
        label={label}
        columns={columns}
        state={table}
        panel={panel}
        widths={widths}
        foot={foot}
        decorate={decorate ?? null}
      />
      {table.rows.length === 0 && (view.search.trim() === "" ? nothing : <NoMatch view={view} />)}
      {beside}
    </>
  );
}

function whatIsMissing(props: FiguresTabProps): JSX.Element | null {
  const { closingId, tab, view, isImported, error, onRetry } = props;
  if (isImported === null)
    return error === null ? <SkeletonLines lines={12} /> : <FailureNotice error={error} onRetry={onRetry} />;
  if (!isImported) return <NotImported closingId={closingId} />;
  if (tab === "result" && accountCount(view.sections) === 0)
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

function NoMatch({ view: { search, setSearch, sections } }: { view: FiguresView }): JSX.Element {
  return (
    <p className="no-match">
      {t("reconciliation.empty.noMatch", { search })}{" "}
      <button
        type="button"
        className="link"
        onClick={() => {
          setSearch("");
        }}
      >
        {t("reconciliation.empty.showAll", { count: accountCount(sections) })}
      </button>
    </p>
  );
}
