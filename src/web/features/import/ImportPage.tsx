/** Import: choose a source, see what the file holds, import it, follow the run. */
import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { usePageHelp } from "#web/components/page/pageHelp.ts";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useClosing } from "#web/lib/api/queries.ts";
import { fiscalYearText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { ImportFlow } from "./ImportFlow.tsx";
import { importHelp } from "./importHelp.ts";
import "./import.css";

/** Draws the page. */
export function ImportPage(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  const closing = useClosing(closingId);
  const hasImport = (closing.data?.currentImport ?? null) !== null;
  usePageHelp(importHelp);
  return (
    <>
      <PageHeader title={t("imports.title")} subtitle={closing.data && yearText(closing.data)}>
        {hasImport && (
          <Button
            variant="default"
            renderRoot={(button) => (
              <Link {...button} to="/bokslut/$closingId/import/alla" params={{ closingId }} />
            )}
          >
            {t("imports.all")}
          </Button>
        )}
      </PageHeader>
      <div className="scroll pad">
        <FailureNotice error={closing.error} />
        {closing.isPending && <SkeletonLines lines={6} />}
        {closing.data && <ImportFlow key={closingId} closing={closing.data} />}
      </div>
    </>
  );
}

function yearText({ months, fiscalYear }: Closing): string {
  if (months < 12) return t("imports.yearShort", { count: months });
  return months > 12
    ? t("imports.yearLong", { months })
    : t("imports.yearNormal", { year: fiscalYearText(fiscalYear) });
}
