/** Logg: what has been done in one closing. */
import { useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { type PageHelp, usePageHelp } from "#web/components/page/pageHelp.ts";
import { t } from "#web/lib/texts/translate.ts";
import { LogTable } from "./LogTable.tsx";

const help: PageHelp = { paragraphs: [t("log.help.closing"), t("log.help.kept")], keys: [] };

/** Draws the page. */
export function ClosingLogPage(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  usePageHelp(help);
  return (
    <>
      <PageHeader title={t("log.title")} subtitle={t("log.subtitle")} />
      <LogTable closingId={closingId} />
    </>
  );
}
