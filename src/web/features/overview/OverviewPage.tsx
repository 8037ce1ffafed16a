/** Översikt: what is left to do and how far each group has come, whose figures they are and how fresh, the result so far. */
import { useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import { HintLine } from "#web/components/page/HintLine.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { usePageHelp } from "#web/components/page/pageHelp.ts";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useResult } from "#web/lib/api/closingQueries.ts";
import { useClosing } from "#web/lib/api/queries.ts";
import { useOverview } from "#web/lib/progress/overviewQueries.ts";
import { countLeft } from "#web/lib/progress/todoLeft.ts";
import { t } from "#web/lib/texts/translate.ts";
import { ClosingFacts } from "./facts/ClosingFacts.tsx";
import { ClosingFile } from "./facts/ClosingFile.tsx";
import { FreshFacts } from "./facts/FreshFacts.tsx";
import { ResultSoFar } from "./facts/ResultSoFar.tsx";
import { GroupProgressPanel } from "./groups/GroupProgressPanel.tsx";
import { OverviewActions } from "./OverviewActions.tsx";
import { overviewHelp } from "./overviewHelp.ts";
import { TodoPanel } from "./todo/TodoPanel.tsx";
import { useLineKeys } from "./todo/useLineKeys.ts";
import "./overview.css";

/** Draws the page. */
export function OverviewPage(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  const closing = useClosing(closingId);
  usePageHelp(overviewHelp);
  if (closing.data !== undefined) return <OverviewOf closing={closing.data} />;
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

function OverviewOf({ closing }: { closing: Closing }): JSX.Element {
  const { closingId, currentImport } = closing;
  const { data, error, refetch } = useOverview(closingId);
  const result = useResult(closingId);
  useLineKeys();
  return (
    <>
      <PageHeader title={t("overview.title")} {...(data && { subtitle: leftText(countLeft(data)) })}>
        <OverviewActions closing={closing} overview={data} />
      </PageHeader>
      <div className="scroll pad overview">
        <div className="stack">
          <FailureNotice error={error} onRetry={refetch} />
          {data === undefined && error === null && <SkeletonLines lines={8} />}
          {data !== undefined && <TodoPanel closing={closing} overview={data} />}
          {data !== undefined && <GroupProgressPanel closingId={closingId} overview={data} />}
        </div>
        <div className="stack">
          {currentImport !== null && <ClosingFile closingId={closingId} />}
          <ClosingFacts closing={closing} />
          <FreshFacts closing={closing} />
          <FailureNotice error={result.error} onRetry={result.refetch} />
          {result.data !== undefined && currentImport !== null && (
            <ResultSoFar closingId={closingId} earned={result.data.earned} />
          )}
        </div>
      </div>
      <HintLine keys={overviewHelp.keys} />
    </>
  );
}

function leftText(count: number): string {
  return count === 0 ? t("overview.nothingLeft") : t("overview.subtitle", { count });
}
