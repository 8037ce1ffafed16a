/** Avstämning, tab Resultat: the result accounts against the year before. */
import { useParams } from "@tanstack/react-router";
import { type JSX, useMemo } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { FiguresTab } from "./FiguresTab.tsx";
import { ResultSum } from "./result/ResultSum.tsx";
import { resultColumns } from "./result/resultColumns.ts";
import { resultSections } from "./result/resultSections.ts";
import { useResult } from "./result/useResult.ts";

/** Draws the result accounts. */
export function ResultPage(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  const figures = useResult(closingId);
  const { data } = figures;
  const sections = useMemo(() => (data === undefined ? [] : resultSections(data)), [data]);
  return (
    <FiguresTab
      closingId={closingId}
      tab="result"
      label={t("reconciliation.tabs.result")}
      columns={resultColumns}
      sections={sections}
      isImported={data === undefined ? null : data.importNumber !== null}
      error={figures.error}
      foot={(columns) => data && <ResultSum columns={columns} sums={data.sums} />}
    />
  );
}
