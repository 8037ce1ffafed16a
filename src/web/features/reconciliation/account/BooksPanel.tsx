/** The side panel of an account that is not reconciled, such as one of the result: its figures and its ledger. */
import { Tabs } from "@mantine/core";
import type { JSX } from "react";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { LedgerPart } from "../ledger/LedgerPart.tsx";
import { useLedger } from "../ledger/useLedger.ts";
import { KeyFigures } from "./KeyFigures.tsx";
import { type AccountPanelProps, PanelFrame } from "./PanelFrame.tsx";

/** Draws the panel. */
export function BooksPanel({ closingId, ...place }: AccountPanelProps): JSX.Element {
  const { data, error } = useLedger(closingId, place.account);
  return (
    <PanelFrame {...place} name={data?.name ?? ""}>
      {data !== undefined && (
        <KeyFigures
          figures={[
            { name: t("reconciliation.panel.opening"), ore: data.openingOre },
            { name: t("reconciliation.panel.movement"), ore: data.movementOre },
            { name: t("reconciliation.columns.adjustment"), ore: data.adjustmentOre },
            { name: t("reconciliation.panel.closing"), ore: data.closingOre },
          ]}
        />
      )}
      <FailureNotice error={error} />
      <Tabs id="account" value="ledger">
        <Tabs.List aria-label={t("reconciliation.panel.tabs")}>
          <Tabs.Tab value="ledger">{t("reconciliation.panel.ledger")}</Tabs.Tab>
        </Tabs.List>
      </Tabs>
      <LedgerPart closingId={closingId} account={place.account} panel={place.panel} mayAsk={false} />
    </PanelFrame>
  );
}
