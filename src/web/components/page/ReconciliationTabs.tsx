/** The tabs of Avstämning: Balans, Resultat, Bilagor and Frågor, each with its own address. */
import { Tabs } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { JSX, ReactNode } from "react";
import { t } from "#web/lib/texts/translate.ts";

const id = "reconciliation";
const tabs = {
  balance: { address: "/bokslut/$closingId/avstamning", name: "reconciliation.tabs.balance" },
  result: { address: "/bokslut/$closingId/avstamning/resultat", name: "reconciliation.tabs.result" },
  appendices: { address: "/bokslut/$closingId/avstamning/bilagor", name: "appendices.tab" },
  questions: { address: "/bokslut/$closingId/avstamning/fragor", name: "questions.tab" },
} as const;

export type ReconciliationTab = keyof typeof tabs;

const order: readonly ReconciliationTab[] = ["balance", "result", "appendices", "questions"];

/** Draws the tabs. */
export function ReconciliationTabs(props: {
  readonly closingId: string;
  readonly tab: ReconciliationTab;
}): JSX.Element {
  const navigate = useNavigate();
  const show = (chosen: string | null): void => {
    const tab = order.find((each) => each === chosen);
    if (tab !== undefined) void navigate({ to: tabs[tab].address, params: { closingId: props.closingId } });
  };
  return (
    <Tabs id={id} value={props.tab} onChange={show} data-keeps-focus>
      <Tabs.List aria-label={t("reconciliation.tabs.label")}>
        {order.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(tabs[tab].name)}
          </Tabs.Tab>
        ))}
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
