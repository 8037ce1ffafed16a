/** The head of an account's panel: its figures, what its ledger says, whose names stand under it, what checks found. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { AccountState } from "#wire/reconciliation.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { AccountStatusSign } from "#web/components/signOff/AccountStatusSign.tsx";
import { SignOffFacts } from "#web/components/signOff/SignOffFacts.tsx";
import "#web/components/signOff/signOff.css";
import { checkName } from "#web/lib/texts/checks/checkName.ts";
import { t } from "#web/lib/texts/translate.ts";
import { KeyFigures } from "./KeyFigures.tsx";
import { MaterialityLine } from "./MaterialityLine.tsx";

export interface AccountFactsProps {
  readonly closingId: string;
  readonly state: AccountState;
}

/** What these find of an account is what its figures show. */
const shownAbove: readonly string[] = ["differences-left", "balances-without-support"];

/** Draws the head. */
export function AccountFacts({ closingId, state }: AccountFactsProps): JSX.Element {
  const { traces, account, differenceOre, signOff } = state;
  const findings = state.findings.filter(({ check }) => !shownAbove.includes(check));
  return (
    <div className="account-facts">
      <KeyFigures
        figures={[
          { name: t("reconciliation.panel.closing"), ore: state.closingOre, trace: traces.closing },
          {
            name: t("reconciliation.columns.reconciled"),
            ore: state.reconciledOre,
            trace: traces.reconciled,
          },
          {
            name: t("reconciliation.columns.difference"),
            ore: differenceOre,
            trace: traces.difference,
            proved: differenceOre === "0",
          },
        ]}
      />
      <KeyFigures
        small
        figures={[
          { name: t("reconciliation.panel.opening"), ore: state.openingOre, trace: traces.opening },
          { name: t("reconciliation.panel.movement"), ore: state.movementOre, trace: traces.movement },
          ...(state.adjustmentOre === "0" && traces.adjustment.terms.length === 0
            ? []
            : [
                {
                  name: t("reconciliation.columns.adjustment"),
                  ore: state.adjustmentOre,
                  trace: traces.adjustment,
                },
              ]),
          { name: t("reconciliation.columns.previous"), ore: state.previousOre, trace: traces.previous },
        ]}
      />
      <LedgerLine closingId={closingId} state={state} />
      <div className="sign-line">
        <AccountStatusSign status={signOff.status} />
        <MaterialityLine key={account} closingId={closingId} account={account} ore={state.materialityOre} />
      </div>
      <SignOffFacts state={signOff} account={account} />
      {findings.map(({ check, text, amountOre }, index) => (
        <p key={`${check} ${index}`} className="finding">
          <StatusSign sign="attention" wordless /> {checkName(check)}: {text}{" "}
          {amountOre !== null && <Amount ore={amountOre} />}
        </p>
      ))}
    </div>
  );
}

const ledgerAddresses = {
  customer: "/bokslut/$closingId/reskontra",
  supplier: "/bokslut/$closingId/reskontra/leverantorer",
} as const;

/** Of a control account: what its ledger says, and what explains the rest. */
function LedgerLine({ closingId, state }: AccountFactsProps): JSX.Element | null {
  const { ledger, traces } = state;
  if (ledger === null) return null;
  const sum = traces.reconciled.terms.find(({ label }) => label === `${ledger}-ledger`);
  const explained = traces.reconciled.terms.find(({ label }) => label === "explained");
  return (
    <p className="sm ledger-line">
      <Link to={ledgerAddresses[ledger]} params={{ closingId }}>
        {t(`ledgers.sides.${ledger}`)}
      </Link>{" "}
      {sum === undefined ? (
        <span className="ink2">{t("reconciliation.panel.ledgerUnknown")}</span>
      ) : (
        <>
          <Amount ore={sum.amountOre} />
          {explained !== undefined && (
            <>
              {" + "}
              {t("reconciliation.panel.explained")} <Amount ore={explained.amountOre} />
            </>
          )}
        </>
      )}
    </p>
  );
}
