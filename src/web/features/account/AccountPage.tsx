/** Mitt konto: name, password, second factor, where one is signed in, single keys. */
import type { JSX } from "react";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { type PageHelp, usePageHelp } from "#web/components/page/pageHelp.ts";
import { useSession } from "#web/lib/api/queries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { KeySetting } from "./KeySetting.tsx";
import { OwnName } from "./OwnName.tsx";
import { OwnPassword } from "./OwnPassword.tsx";
import { Sessions } from "./Sessions.tsx";
import { TwoFactor } from "./TwoFactor.tsx";

const help: PageHelp = {
  paragraphs: [t("account.help.password"), t("account.help.twoFactor"), t("account.help.keys")],
  keys: [],
};

/** Draws the page. */
export function AccountPage(): JSX.Element | null {
  const session = useSession();
  usePageHelp(help);
  if (session === null) return null;
  const { user } = session;
  return (
    <>
      <PageHeader
        title={t("account.title")}
        subtitle={`${user.email} · ${t(`common.roles.${session.role}`)}`}
      />
      <div className="scroll pad two-columns">
        <div className="stack">
          <OwnName key={user.name} name={user.name} />
          <OwnPassword email={user.email} />
          <KeySetting />
        </div>
        <div className="stack">
          <TwoFactor isOn={user.twoFactor} />
          <Sessions />
        </div>
      </div>
    </>
  );
}
