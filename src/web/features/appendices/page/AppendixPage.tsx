/** One appendix: what supports the balance of its accounts, with its files, its note and its signatures. */
import { useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the page. */
export function AppendixPage(): JSX.Element {
  useParams({ strict: false });
  return <PageHeader title={t("appendices.untitled")} />;
}
