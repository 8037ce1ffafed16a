/** Översikt: what is left to do, whose figures they are and how fresh, the result so far. */
import { useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { type PageHelp, usePageHelp } from "#web/components/page/pageHelp.ts";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useImportDetail, useReconciliation } from "#web/lib/api/closingQueries.ts";
import { useClosing } from "#web/lib/api/queries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { ClosingFacts } from "./ClosingFacts.tsx";
import { FreshFacts } from "./FreshFacts.tsx";
import { ResultSoFar } from "./ResultSoFar.tsx";
import { TodoPanel } from "./TodoPanel.tsx";
import { leftCount, todoPhases } from "./todo.ts";
import "./overview.css";

const help: PageHelp = { paragraphs: [t("overview.help.what"), t("overview.help.fresh")], keys: [] };

/** Draws the page. */
export function OverviewPage(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  const closing = useClosing(closingId);
  usePageHelp(help);
  if (closing.data !== undefined) return <Overview closing={closing.data} />;
  return (
    <>
      <PageHeader title={t("overview.title")} />
      <div className="scroll pad">
        <FailureNotice error={closing.error} />
        {closing.isPending && <SkeletonLines lines={8} />}
      </div>
    </>
  );
}

function Overview({ closing }: { closing: Closing }): JSX.Element {
  const { closingId, currentImport } = closing;
  const number = currentImport === null ? null : String(currentImport.number);
  const detail = useImportDetail(closingId, number);
  const figures = useReconciliation(closingId);
  const phases = todoPhases({ closing, detail: detail.data ?? null, figures: figures.data ?? null });
  return (
    <>
      <PageHeader
        title={t("overview.title")}
        subtitle={t("overview.subtitle", { count: leftCount(phases) })}
      />
      <div className="scroll pad overview">
        <div className="stack">
          <FailureNotice error={detail.error ?? figures.error} />
          <TodoPanel closing={closing} phases={phases} />
        </div>
        <div className="stack">
          <ClosingFacts closing={closing} />
          <FreshFacts closing={closing} />
          {figures.data !== undefined && currentImport !== null && (
            <ResultSoFar closingId={closingId} result={figures.data.result} />
          )}
        </div>
      </div>
    </>
  );
}
