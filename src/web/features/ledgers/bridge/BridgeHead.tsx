/** The head of the bridge: its accounts, since when the two differ, and how much is explained. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { BridgeView } from "#wire/ledgers.ts";
import { amountText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { Bridge } from "../view/useLedger.ts";

export interface BridgeHeadProps {
  readonly closingId: string;
  readonly view: BridgeView | undefined;
  readonly onAsOf: (asOf: string) => void;
}

/** Draws the head. */
export function BridgeHead({ closingId, view, onAsOf }: BridgeHeadProps): JSX.Element {
  const bridge = view?.bridge ?? null;
  return (
    <>
      <header>
        <h2 id="bridge">{titleOf(bridge)}</h2>
        {bridge !== null && <Dates bridge={bridge} onAsOf={onAsOf} />}
        <span className="grow" />
        {bridge !== null && <span className="sm ink2 n">{explainedText(bridge)}</span>}
        <Link
          className="sm not-printed"
          to="/bokslut/$closingId/installningar"
          params={{ closingId }}
          hash="kontrollkonton"
        >
          {t("ledgers.bridge.change")}
        </Link>
      </header>
      {bridge !== null && view?.side === "supplier" && (
        <p className="sm ink2 told">{t("ledgers.bridge.supplierSign")}</p>
      )}
    </>
  );
}

function titleOf(bridge: Bridge | null): string {
  if (bridge === null || bridge.accounts.length === 0) return t("ledgers.bridge.none");
  return t("ledgers.bridge.title", { accounts: bridge.accounts.map(({ account }) => account).join(", ") });
}

function Dates({ bridge, onAsOf }: { bridge: Bridge; onAsOf: (asOf: string) => void }): JSX.Element | null {
  const { firstDifferent, differentSince } = bridge;
  if (firstDifferent === null) return null;
  return (
    <span className="sm ink2">
      {t("ledgers.bridge.firstDifferent")} <DayButton day={firstDifferent} onAsOf={onAsOf} />
      {differentSince !== null && differentSince !== firstDifferent && (
        <>
          , {t("ledgers.bridge.since")} <DayButton day={differentSince} onAsOf={onAsOf} />
        </>
      )}
    </span>
  );
}

function DayButton({ day, onAsOf }: { day: string; onAsOf: (asOf: string) => void }): JSX.Element {
  return (
    <button
      type="button"
      className="link n"
      onClick={() => {
        onAsOf(day);
      }}
    >
      {day}
    </button>
  );
}

/** How much of the difference is explained; nothing while one of them is unknown, or there is none. */
function explainedText({ ledgerOre, balanceOre, explainedOre }: Bridge): string {
  if (ledgerOre === null || balanceOre === null) return "";
  const difference = BigInt(balanceOre) - BigInt(ledgerOre);
  if (difference === 0n && explainedOre === "0") return "";
  return t("ledgers.bridge.explained", {
    explained: amountText(explainedOre),
    difference: amountText(String(difference)),
  });
}
