/** Byrå for those who are not administrators: who works here. */
import type { JSX } from "react";
import { Avatar } from "#web/components/figures/Avatar.tsx";
import { Notice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { useClients } from "#web/lib/api/queries.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the names. */
export function Colleagues(): JSX.Element {
  const people = useClients().data?.people ?? [];
  return (
    <>
      <Notice>{t("firm.onlyAdministrators")}</Notice>
      <Panel title={t("firm.users")}>
        <ul className="names">
          {people
            .filter(({ active }) => active)
            .map(({ userId, name }) => (
              <li key={userId}>
                <Avatar name={name} small /> {name}
              </li>
            ))}
        </ul>
      </Panel>
    </>
  );
}
