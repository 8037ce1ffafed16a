/** Inställningar of a closing: client, responsible, fiscal year, and removing it. */
import { useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { type PageHelp, usePageHelp } from "#web/components/page/pageHelp.ts";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useIsAdministrator, useMayEdit } from "#web/lib/access.ts";
import { useClosing } from "#web/lib/api/queries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { ClientSettings } from "./ClientSettings.tsx";
import { ClosingSettings } from "./ClosingSettings.tsx";
import { ControlAccounts } from "./ControlAccounts.tsx";
import { FortnoxSettings } from "./FortnoxSettings.tsx";
import { RemoveClosing } from "./RemoveClosing.tsx";

const help: PageHelp = {
  paragraphs: [
    t("settings.help.client"),
    t("settings.help.closing"),
    t("settings.help.fortnox"),
    t("ledgers.control.text"),
    t("settings.help.remove"),
  ],
  keys: [],
};

/** Draws the page. */
export function SettingsPage(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  const { data: closing, error, refetch } = useClosing(closingId);
  const mayEdit = useMayEdit();
  const isAdministrator = useIsAdministrator();
  usePageHelp(help);
  return (
    <>
      <PageHeader title={t("settings.title")} />
      <div className="scroll pad stack">
        <FailureNotice error={error} onRetry={refetch} />
        {!mayEdit && <Notice>{t("settings.readOnly")}</Notice>}
        {closing === undefined ? (
          error === null && <SkeletonLines lines={5} />
        ) : (
          <div className="two-columns">
            <ClientSettings key={closing.client.clientId} closing={closing} mayEdit={mayEdit} />
            <ClosingSettings key={closing.closingId} closing={closing} mayEdit={mayEdit} />
            <FortnoxSettings closing={closing} />
            <ControlAccounts closingId={closing.closingId} mayEdit={mayEdit} />
            {isAdministrator && <RemoveClosing closing={closing} />}
          </div>
        )}
      </div>
    </>
  );
}
