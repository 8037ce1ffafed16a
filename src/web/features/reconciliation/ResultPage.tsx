/** Avstämning, tab Resultat: the result accounts against the year before. */
import { useParams } from "@tanstack/react-router";
import { type JSX, useMemo } from "react";
import { useResult } from "#web/lib/api/closingQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { FiguresTab } from "./FiguresTab.tsx";
import { ResultSum } from "./result/ResultSum.tsx";
import { resultColumns } from "./result/resultColumns.ts";
import { resultSections } from "./result/resultSections.ts";
import { useFiguresView } from "./useFiguresView.ts";

/** Draws the result accounts. */
export function ResultPage(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  const { data, error, refetch } = useResult(closingId);
  const sections = useMemo(() => (data === undefined ? [] : resultSections(data)), [data]);
  const view = useFiguresView({ tab: "result", columns: resultColumns, sections, keeps: null });
  return (
    <FiguresTab
      closingId={closingId}
      tab="result"
      label={t("reconciliation.tabs.result")}
      view={view}
      isImported={data === undefined ? null : data.importNumber !== null}
      error={error}
      onRetry={refetch}
      foot={data && <ResultSum columns={view.columns} sums={data.sums} />}
    />
  );
}
