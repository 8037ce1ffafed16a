/** How old what is open is: one stacked bar, the oldest strongest, with amounts and shares under it. */
import type { JSX } from "react";
import type { LedgerView } from "#wire/ledgers.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { amountText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { type AgeingShare, ageingShares, percentOf } from "./ageingShares.ts";

const inks = {
  "not-due": "a0",
  "1-30": "a1",
  "31-60": "a2",
  "61-90": "a3",
  "over-90": "a4",
  "no-due-date": "none",
} as const satisfies Record<AgeingShare["bucket"], string>;

/** Draws the card. */
export function AgeingCard({ ledger }: { ledger: LedgerView }): JSX.Element {
  const shares = ageingShares(ledger.ageing);
  return (
    <section className="card ageing" aria-label={t("ledgers.ageing.title")}>
      <AgeingBar shares={shares} asOf={ledger.asOf} />
      <dl>
        {shares.map((share) => (
          <div key={share.bucket}>
            <dt>
              <i className={`swatch ${inks[share.bucket]}`} aria-hidden="true" />
              {t(`ledgers.ageing.buckets.${share.bucket}`)}
            </dt>
            <dd>
              <b>
                <Amount ore={share.openOre} />
              </b>{" "}
              <span className="ink2 sm n">{share.openOre === "0" ? "" : percentText(share)}</span>
            </dd>
          </div>
        ))}
        <Apart ledger={ledger} />
      </dl>
    </section>
  );
}

/** Credit balances and what is unknown are in no bucket. */
function Apart({ ledger: { credits, sums } }: { ledger: LedgerView }): JSX.Element {
  return (
    <>
      {credits.items > 0 && (
        <div>
          <dt>
            <i className="swatch apart" aria-hidden="true" />
            {t("ledgers.ageing.credits", { count: credits.items })}
          </dt>
          <dd>
            <b>
              <Amount ore={credits.openOre} />
            </b>
          </dd>
        </div>
      )}
      {sums.unknownItems > 0 && (
        <div>
          <dt>
            <i className="swatch apart" aria-hidden="true" />
            {t("ledgers.ageing.unknown", { count: sums.unknownItems })}
          </dt>
          <dd>
            <Amount ore={null} />
          </dd>
        </div>
      )}
    </>
  );
}

function AgeingBar({ shares, asOf }: { shares: readonly AgeingShare[]; asOf: string }): JSX.Element {
  return (
    <svg
      className="ageing-bar"
      role="img"
      aria-label={sentence(shares, asOf)}
      viewBox="0 0 1000 22"
      preserveAspectRatio="none"
    >
      <rect className="ground" width="1000" height="22" />
      {shares.map(({ bucket, x, width }) => (
        <rect key={bucket} className={inks[bucket]} x={x} width={width} height="22" />
      ))}
    </svg>
  );
}

function sentence(shares: readonly AgeingShare[], asOf: string): string {
  const parts = shares
    .filter(({ openOre }) => openOre !== "0")
    .map(({ bucket, openOre }) =>
      t("ledgers.ageing.part", {
        name: t(`ledgers.ageing.buckets.${bucket}`).toLocaleLowerCase("sv"),
        amount: amountText(openOre),
      }),
    );
  if (parts.length === 0) return t("ledgers.ageing.nothing", { date: asOf });
  return t("ledgers.ageing.plot", { date: asOf, parts: parts.join(", ") });
}

function percentText(share: AgeingShare): string {
  const percent = percentOf(share);
  return percent === null ? t("ledgers.ageing.lessThanOne") : t("ledgers.ageing.percent", { percent });
}
