/** The tabs of Avstämning: Balans and Resultat, each with its own address. */
import { Tabs } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { JSX, ReactNode } from "react";
import { t } from "#web/lib/texts/translate.ts";

export type ReconciliationTab = "balance" | "result";

const id = "reconciliation";
const addresses = {
  balance: "/bokslut/$closingId/avstamning",
  result: "/bokslut/$closingId/avstamning/resultat",
} as const;

/** Draws the tabs. */
export function ReconciliationTabs(props: {
  readonly closingId: string;
  readonly tab: ReconciliationTab;
}): JSX.Element {
  const navigate = useNavigate();
  const show = (tab: string | null): void => {
    if (tab !== "balance" && tab !== "result") return;
    void navigate({ to: addresses[tab], params: { closingId: props.closingId } });
  };
  return (
    <Tabs id={id} value={props.tab} onChange={show} data-keeps-focus>
      <Tabs.List aria-label={t("reconciliation.tabs.label")}>
        <Tabs.Tab value="balance">{t("reconciliation.tabs.balance")}</Tabs.Tab>
        <Tabs.Tab value="result">{t("reconciliation.tabs.result")}</Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
}

/** Draws what the chosen tab shows; beside it stands the panel of an account. */
export function ReconciliationTabPanel(props: {
  readonly tab: ReconciliationTab;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <div
      className="tab-panel"
      role="tabpanel"
      id={`${id}-panel-${props.tab}`}
      aria-labelledby={`${id}-tab-${props.tab}`}
    >
      {props.children}
    </div>
  );
}
