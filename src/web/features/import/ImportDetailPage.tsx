/** One import: its controls, the difference to the one before, what went stale, and what was imperfect. */
import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import type { ImportDetail } from "#wire/imports.ts";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { usePageHelp } from "#web/components/page/pageHelp.ts";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useImportDetail } from "#web/lib/api/closingQueries.ts";
import { countText } from "#web/lib/format/amounts.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { sourceName } from "#web/lib/texts/import/sourceName.ts";
import { t } from "#web/lib/texts/translate.ts";
import { ControlList } from "./detail/ControlList.tsx";
import { DifferencePanel } from "./difference/DifferencePanel.tsx";
import { FetchedFacts } from "./detail/FetchedFacts.tsx";
import { StalePanel } from "./difference/StalePanel.tsx";
import { durationText } from "./durationText.ts";
import { FindingsPanel } from "./findings/FindingsPanel.tsx";
import { importHelp } from "./importHelp.ts";
import "./import.css";

/** Draws the page. */
export function ImportDetailPage(): JSX.Element {
  const { closingId = "", number = "" } = useParams({ strict: false });
  const { data, error } = useImportDetail(closingId, number);
  usePageHelp(importHelp);
  return (
    <>
      <PageHeader title={t("imports.detail.title", { number })} subtitle={data && subtitle(data)}>
        <Button
          variant="default"
          renderRoot={(button) => (
            <Link {...button} to="/bokslut/$closingId/import/alla" params={{ closingId }} />
          )}
        >
          {t("imports.all")}
        </Button>
        <Button
          renderRoot={(button) => (
            <Link {...button} to="/bokslut/$closingId/avstamning" params={{ closingId }} />
          )}
        >
          {t("imports.detail.reconcile")}
        </Button>
      </PageHeader>
      <div className="scroll pad stack">
        <FailureNotice error={error} />
        {data === undefined && error === null && <SkeletonLines lines={10} />}
        {data !== undefined && <Detail closingId={closingId} data={data} />}
      </div>
    </>
  );
}

function Detail({ closingId, data }: { closingId: string; data: ImportDetail }): JSX.Element {
  return (
    <>
      {!data.current && <Notice tone="warn">{t("imports.detail.older")}</Notice>}
      <div className="import-detail">
        <div className="stack">
          <ControlList checks={data.checks} />
          {data.source === "fortnox" && <FetchedFacts data={data} />}
        </div>
        <div className="stack">
          {data.difference === null ? (
            <Notice>{t("imports.difference.first")}</Notice>
          ) : (
            <>
              <StalePanel closingId={closingId} stale={data.difference.stale} />
              <DifferencePanel number={data.number} difference={data.difference} />
            </>
          )}
          {(data.source === "sie-file" || data.findings.length > 0) && (
            <FindingsPanel
              title={t(
                data.source === "fortnox" ? "imports.findings.titleFortnox" : "imports.findings.title",
              )}
              findings={data.findings}
              counts={data.findingCounts}
            />
          )}
        </div>
      </div>
    </>
  );
}

function subtitle(data: ImportDetail): string {
  const { difference } = data;
  const imported = t("imports.detail.subtitle", {
    file: sourceName(data),
    moment: momentText(data.importedAt),
    name: data.importedBy,
    duration: durationText(data.durationMs),
  });
  const counts = t("imports.detail.counts", {
    vouchers: countText(data.vouchers),
    rows: countText(data.rows),
    accounts: countText(data.accounts),
  });
  const compared =
    difference === null
      ? []
      : [
          t("imports.detail.compared", {
            number: difference.previousNumber,
            moment: momentText(difference.previousImportedAt),
          }),
        ];
  return [imported, ...compared, counts].join(" · ");
}
