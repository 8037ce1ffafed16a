/** The foot of an account's panel: the way to its ledger, and the buttons that sign it. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { AccountState } from "#wire/reconciliation.ts";
import { BookDifference } from "#web/components/entries/BookDifference.tsx";
import { SignOffButtons } from "#web/components/signOff/SignOffButtons.tsx";
import { t } from "#web/lib/texts/translate.ts";

const ledgerAddresses = {
  customer: "/bokslut/$closingId/reskontra",
  supplier: "/bokslut/$closingId/reskontra/leverantorer",
} as const;

/** Draws the foot. */
export function AccountFoot({ closingId, state }: { closingId: string; state: AccountState }): JSX.Element {
  const { account, name, ledger, signOff, differenceOre } = state;
  return (
    <footer>
      {ledger !== null && (
        <Button
          variant="default"
          renderRoot={(button) => <Link {...button} to={ledgerAddresses[ledger]} params={{ closingId }} />}
        >
          {t("reconciliation.panel.toLedger")}
        </Button>
      )}
      <BookDifference
        closingId={closingId}
        account={account}
        appendixId={null}
        differenceOre={differenceOre}
      />
      <span className="grow" />
      <SignOffButtons
        key={account}
        closingId={closingId}
        state={signOff}
        name={`${account} ${name}`}
        keyElsewhere
      />
    </footer>
  );
}
