/** The bridge under a ledger: what stands between its sum and the balance of its control accounts. */
import { Link } from "@tanstack/react-router";
import type { JSX, ReactNode } from "react";
import type { BridgeView } from "#wire/ledgers.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { type LedgerPlace, type ShownLedger, useBridge } from "../view/useLedger.ts";
import "./bridge.css";
import { BridgeHead } from "./BridgeHead.tsx";
import { BridgeTable } from "./BridgeTable.tsx";

export interface BridgePanelProps {
  readonly place: LedgerPlace;
  readonly ledger: ShownLedger;
  readonly onAsOf: (asOf: string) => void;
}

/** Draws the card. */
export function BridgePanel({ place, ledger, onAsOf }: BridgePanelProps): JSX.Element {
  const { data, error, refetch } = useBridge(place, ledger.asOf);
  const bridge = data?.bridge ?? null;
  return (
    <section className="card bridge" aria-labelledby="bridge">
      <BridgeHead closingId={place.closingId} view={data} onAsOf={onAsOf} />
      <FailureNotice error={error} onRetry={refetch} />
      {data === undefined && error === null && <SkeletonLines lines={4} />}
      {data !== undefined && bridge !== null && <BridgeTable view={data} bridge={bridge} ledger={ledger} />}
      {data?.bridge === null && <NoBridge closingId={place.closingId} view={data} />}
    </section>
  );
}

/** Why there is no bridge, and under the cash method what the closing entry must hold. */
function NoBridge({ closingId, view }: { closingId: string; view: BridgeView }): JSX.Element {
  const { problem, toBeBooked } = view;
  if (toBeBooked !== null)
    return (
      <Told title={t("ledgers.bridge.cash.title")}>
        <p>{t("ledgers.bridge.cash.text")}</p>
        <p>
          {t("ledgers.bridge.cash.toBeBooked", {
            count: toBeBooked.items,
            written: countText(toBeBooked.items),
          })}{" "}
          <b>
            <Amount ore={toBeBooked.openOre} />
          </b>
        </p>
      </Told>
    );
  return (
    <Told>
      <p>{problem === null ? t("ledgers.bridge.restUnknown") : problemText(problem)}</p>
      {problem?.kind === "control-account-missing" && (
        <p>
          <Link to="/bokslut/$closingId/installningar" params={{ closingId }} hash="kontrollkonton">
            {t("ledgers.bridge.change")}
          </Link>
        </p>
      )}
    </Told>
  );
}

function Told({ title, children }: { title?: string; children: ReactNode }): JSX.Element {
  return (
    <div className="body">
      <Notice {...(title === undefined ? {} : { title })}>{children}</Notice>
    </div>
  );
}
