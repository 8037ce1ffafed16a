/** One appendix: what supports the balance of its accounts, with its files, its note and its signatures. */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { appendixQuery } from "#web/lib/appendices/appendixQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import "../appendices.css";
import { AppendixView } from "./AppendixView.tsx";

/** Draws the page, once the appendix is read. */
export function AppendixPage(): JSX.Element {
  const { closingId = "", appendixId = "" } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(appendixQuery(closingId, appendixId));
  if (data !== undefined)
    return <AppendixView key={appendixId} place={{ closingId, appendixId }} view={data} />;
  return (
    <>
      <PageHeader title={t("appendices.untitled")} />
      <div className="scroll pad">
        <FailureNotice error={error} onRetry={refetch} />
        {error === null && <SkeletonLines lines={12} />}
      </div>
    </>
  );
}
