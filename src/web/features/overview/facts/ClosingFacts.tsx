/** Whose closing it is, and of which year. */
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import { Panel } from "#web/components/page/Panel.tsx";
import { fiscalYearText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Facts } from "./Facts.tsx";

/** Draws the card. */
export function ClosingFacts({ closing }: { closing: Closing }): JSX.Element {
  const { client, fiscalYear, months, responsible } = closing;
  const length = months === 12 ? "" : `, ${t("overview.facts.months", { count: months })}`;
  return (
    <Panel title={t("overview.facts.title")}>
      <Facts
        facts={[
          [t("overview.facts.client"), client.name],
          [t("overview.facts.organizationNumber"), client.organizationNumber],
          [t("overview.facts.form"), t(`common.companyForms.${client.companyForm}`)],
          [t("overview.facts.fiscalYear"), fiscalYearText(fiscalYear) + length],
          [t("overview.facts.responsible"), responsible.name],
        ]}
      />
    </Panel>
  );
}
