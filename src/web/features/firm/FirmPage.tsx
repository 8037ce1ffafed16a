/** Byrå: users, invitations, the firm's name, up to which difference accounts agree, who hands tax returns in. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { type PageHelp, usePageHelp } from "#web/components/page/pageHelp.ts";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useIsAdministrator } from "#web/lib/access.ts";
import { useSession } from "#web/lib/api/queries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Colleagues } from "./Colleagues.tsx";
import { FirmMateriality } from "./FirmMateriality.tsx";
import { FirmName } from "./FirmName.tsx";
import { Invitations } from "./Invitations.tsx";
import { SenderForm } from "./SenderForm.tsx";
import { useFirm } from "./useFirm.ts";
import { Users } from "./Users.tsx";

const help: PageHelp = {
  paragraphs: [
    t("firm.help.users"),
    t("firm.help.roles"),
    t("firm.help.materiality"),
    t("firm.help.sender"),
    t("firm.help.log"),
  ],
  keys: [],
};

/** Draws the page: all of it for administrators, who works here for others. */
export function FirmPage(): JSX.Element {
  const isAdministrator = useIsAdministrator();
  const session = useSession();
  usePageHelp(help);
  return (
    <>
      <PageHeader title={t("firm.title")} subtitle={session?.firm.name}>
        <Link to="/byra/logg">{t("firm.log")}</Link>
      </PageHeader>
      <div className="scroll pad stack">
        {isAdministrator ? <ForAdministrators /> : <Colleagues />}
        <SenderForm />
      </div>
    </>
  );
}

function ForAdministrators(): JSX.Element {
  const { data, error, refetch } = useFirm();
  if (data === undefined)
    return error === null ? <SkeletonLines lines={6} /> : <FailureNotice error={error} onRetry={refetch} />;
  return (
    <>
      <Users users={data.users} />
      <Invitations firm={data} />
      <FirmName key={data.name} name={data.name} />
      <FirmMateriality key={data.materialityOre} ore={data.materialityOre} />
    </>
  );
}
