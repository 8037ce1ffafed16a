/** Avstämning, tab Balans: every balance account with its figures, what supports it and how it stands. */
import { useParams } from "@tanstack/react-router";
import { type JSX, useMemo } from "react";
import { useReconciliation } from "#web/lib/api/closingQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { balanceColumns } from "./balance/balanceColumns.ts";
import { type BalanceFilter, isLeftBy } from "./balance/balanceFilter.ts";
import { BalanceProof } from "./balance/BalanceProof.tsx";
import { balanceLines, balanceSections } from "./balance/balanceSections.ts";
import { BalanceTools } from "./balance/BalanceTools.tsx";
import { useBalanceFilter } from "./balance/useBalanceFilter.ts";
import { FiguresTab } from "./FiguresTab.tsx";
import { useFiguresView } from "./useFiguresView.ts";
import { useBalanceKeys } from "./work/useBalanceKeys.ts";
import { useBalanceWork } from "./work/useBalanceWork.tsx";
import { useRowActs } from "./work/useRowActs.ts";

/** Draws the balance accounts. */
export function ReconciliationPage(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  const { data, error, refetch } = useReconciliation(closingId);
  const control = useBalanceFilter();
  const { filter, setFilter } = control;
  const sections = useMemo(() => (data === undefined ? [] : balanceSections(data)), [data]);
  const lines = useMemo(() => (data === undefined ? [] : balanceLines(data)), [data]);
  const keeps = (account: string): boolean =>
    lines.some((line) => line.account === account && (filter === null || isLeftBy(filter, line)));
  const view = useFiguresView({
    tab: "balance",
    columns: balanceColumns,
    sections,
    keeps: filter === null ? null : keeps,
  });
  const acts = useRowActs(closingId);
  const next = useBalanceKeys({ lines, view, filter: control, acts });
  const work = useBalanceWork(closingId, acts, view.table.cursor);
  return (
    <FiguresTab
      closingId={closingId}
      tab="balance"
      label={t("reconciliation.tabs.balance")}
      view={view}
      isImported={data === undefined ? null : data.importNumber !== null}
      error={error}
      onRetry={refetch}
      foot={data && <BalanceProof columns={view.columns} data={data} />}
      tools={<BalanceTools lines={lines} filter={filter} onChange={setFilter} onNext={next} />}
      nothing={filter !== null && <NothingLeft filter={filter} all={lines.length} onShowAll={setFilter} />}
      decorate={work.decorate}
      beside={work.beside}
    />
  );
}

interface NothingLeftProps {
  readonly filter: BalanceFilter;
  readonly all: number;
  readonly onShowAll: (filter: null) => void;
}

function NothingLeft({ filter, all, onShowAll }: NothingLeftProps): JSX.Element {
  return (
    <p className="no-match">
      {t(`reconciliation.filters.none.${filter}`)}{" "}
      <button
        type="button"
        className="link"
        onClick={() => {
          onShowAll(null);
        }}
      >
        {t("reconciliation.empty.showAll", { count: all })}
      </button>
    </p>
  );
}
