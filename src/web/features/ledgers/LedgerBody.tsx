/** A ledger: its day and ageing, its rows, the bridge under them, and what lies outside it. */
import type { JSX } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Chip } from "#web/components/table/Chip.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { BridgePanel } from "./bridge/BridgePanel.tsx";
import { AgeingCard } from "./head/AgeingCard.tsx";
import { AsOfCard } from "./head/AsOfCard.tsx";
import "./head/head.css";
import { PastedNotice } from "./pasted/PastedNotice.tsx";
import { LedgerTable } from "./table/LedgerTable.tsx";
import { OutsidePanel } from "./table/OutsidePanel.tsx";
import type { LedgerPlace, ShownLedger } from "./view/useLedger.ts";
import type { LedgerChoiceControl } from "./view/useLedgerChoice.ts";
import type { OpenInvoice } from "./view/useOpenInvoice.ts";

export interface LedgerBodyProps {
  readonly place: LedgerPlace;
  readonly ledger: ShownLedger;
  readonly control: LedgerChoiceControl;
  readonly panel: OpenInvoice;
  readonly isWhole: boolean;
}

/** Draws the ledger. */
export function LedgerBody(props: LedgerBodyProps): JSX.Element {
  const { place, ledger, control } = props;
  return (
    <>
      {ledger.pasted !== null && <PastedNotice place={place} ledger={ledger} />}
      <div className="day-and-age">
        <AsOfCard
          asOf={ledger.asOf}
          balanceDate={ledger.balanceDate}
          range={ledger.range}
          onChange={control.setAsOf}
        />
        <AgeingCard ledger={ledger} />
      </div>
      <section className="card rs-card" aria-label={t("ledgers.table.region")}>
        <Levels ledger={ledger} control={control} />
        {ledger.total > 0 && <LedgerTable {...props} />}
        <Nothing ledger={ledger} control={control} />
      </section>
      <BridgePanel place={place} ledger={ledger} onAsOf={control.setAsOf} />
      <OutsidePanel ledger={ledger} />
    </>
  );
}

type PartProps = Pick<LedgerBodyProps, "ledger" | "control">;

function Levels({ ledger, control }: PartProps): JSX.Element {
  const { choice, found, sums, side } = ledger;
  const { level } = control.choice;
  return (
    <div className="levels">
      <div className="chips" role="group" aria-label={t("ledgers.levels.label")}>
        <Chip
          label={t("ledgers.levels.items")}
          on={level === "items"}
          onPress={() => {
            control.setLevel("items");
          }}
        />
        <Chip
          label={t(`ledgers.levels.parties.${side}`)}
          on={level === "parties"}
          onPress={() => {
            control.setLevel("parties");
          }}
        />
      </div>
      <p className="sm ink2" aria-live="polite">
        {choice.search.trim() !== "" && (
          <>
            {t("ledgers.table.found", { items: countText(found.items), all: countText(sums.items) })}{" "}
            <Amount ore={found.openOre} />
          </>
        )}
      </p>
    </div>
  );
}

function Nothing({ ledger, control }: PartProps): JSX.Element | null {
  if (ledger.total > 0) return null;
  const { search } = ledger.choice;
  if (search.trim() === "")
    return <p className="no-match">{t("ledgers.table.nothing", { date: ledger.asOf })}</p>;
  return (
    <p className="no-match">
      {t("ledgers.table.noMatch", { search })}{" "}
      <button
        type="button"
        className="link"
        onClick={() => {
          control.setSearch("");
        }}
      >
        {t("ledgers.table.showAll")}
      </button>
    </p>
  );
}
