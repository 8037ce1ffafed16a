/** Where the figures come from, and when they were fetched. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { type Fact, Facts } from "./Facts.tsx";

/** Draws the card. */
export function FreshFacts({ closing }: { closing: Closing }): JSX.Element {
  const current = closing.currentImport;
  if (current === null) {
    return (
      <Panel title={t("overview.fresh.title")}>
        <StatusSign sign="untouched" word={t("overview.fresh.none")} />
      </Panel>
    );
  }
  const { closingId } = closing;
  const through: readonly Fact[] =
    current.coversThrough === null ? [] : [[t("overview.fresh.coversThrough"), current.coversThrough]];
  return (
    <Panel
      title={t("overview.fresh.title")}
      aside={
        <Link to="/bokslut/$closingId/import/alla" params={{ closingId }}>
          {t("overview.fresh.all")}
        </Link>
      }
    >
      <Facts
        facts={[
          [t("overview.fresh.source"), t(`common.sources.${current.source}`)],
          ...(current.fileName === null ? [] : [[t("overview.fresh.file"), current.fileName] as const]),
          [t("overview.fresh.imported"), `${momentText(current.importedAt)}, ${current.importedBy}`],
          ...through,
          [t("overview.fresh.vouchers"), countText(current.vouchers)],
          [t("overview.fresh.rows"), countText(current.rows)],
          [t("overview.fresh.accounts"), countText(current.accounts)],
        ]}
      />
    </Panel>
  );
}
