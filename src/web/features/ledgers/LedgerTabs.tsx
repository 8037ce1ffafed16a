/** The tabs of Reskontra; the day follows from one to the other. */
import { Tabs } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { JSX } from "react";
import type { LedgerSide } from "#wire/ledgers.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { LedgerPlace } from "./view/useLedger.ts";

const id = "ledgers";
const addresses = {
  customer: "/bokslut/$closingId/reskontra",
  supplier: "/bokslut/$closingId/reskontra/leverantorer",
} as const;
const sides: readonly LedgerSide[] = ["customer", "supplier"];

/** Names the element that a tab shows. */
export function ledgerTabPanel(side: LedgerSide) {
  return { role: "tabpanel", id: `${id}-panel-${side}`, "aria-labelledby": `${id}-tab-${side}` };
}

/** Draws the tabs. */
export function LedgerTabs({ closingId, side }: LedgerPlace): JSX.Element {
  const navigate = useNavigate();
  const { datum } = useSearch({ strict: false });
  const show = (tab: string | null): void => {
    const chosen = sides.find((name) => name === tab);
    if (chosen === undefined) return;
    void navigate({ to: addresses[chosen], params: { closingId }, search: { datum } });
  };
  return (
    <Tabs id={id} value={side} onChange={show} data-keeps-focus>
      <Tabs.List aria-label={t("ledgers.tabs.label")}>
        {sides.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`ledgers.tabs.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
