/** The firm's log: every closing, and the users. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { type PageHelp, usePageHelp } from "#web/components/page/pageHelp.ts";
import { t } from "#web/lib/texts/translate.ts";
import { LogTable } from "./LogTable.tsx";

const help: PageHelp = { paragraphs: [t("log.help.firm"), t("log.help.kept")], keys: [] };

/** Draws the page. */
export function FirmLogPage(): JSX.Element {
  usePageHelp(help);
  return (
    <>
      <PageHeader title={t("log.firmTitle")} subtitle={t("log.subtitle")}>
        <Link to="/byra">{t("shell.nav.firm")}</Link>
      </PageHeader>
      <LogTable closingId={null} />
    </>
  );
}
