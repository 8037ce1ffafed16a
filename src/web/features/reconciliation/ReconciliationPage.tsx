/** Avstämning, tab Balans: every balance account with its figures, and the ledger behind each. */
import { useParams } from "@tanstack/react-router";
import { type JSX, useMemo } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { BalanceProof } from "./balance/BalanceProof.tsx";
import { balanceColumns } from "./balance/balanceColumns.ts";
import { balanceSections } from "./balance/balanceSections.ts";
import { FiguresTab } from "./FiguresTab.tsx";
import { useReconciliation } from "#web/lib/api/closingQueries.ts";

/** Draws the balance accounts. */
export function ReconciliationPage(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  const figures = useReconciliation(closingId);
  const { data } = figures;
  const sections = useMemo(() => (data === undefined ? [] : balanceSections(data)), [data]);
  return (
    <FiguresTab
      closingId={closingId}
      tab="balance"
      label={t("reconciliation.tabs.balance")}
      columns={balanceColumns}
      sections={sections}
      isImported={data === undefined ? null : data.importNumber !== null}
      error={figures.error}
      foot={(columns) => data && <BalanceProof columns={columns} balance={data.balance} />}
    />
  );
}
