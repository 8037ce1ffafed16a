/** The rows of the bridge: from the ledger's sum, item by item, over the unexplained rest to the balance. */
import { type JSX, type ReactNode, useState } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { copyCells, plainAmount } from "#web/components/table/copyCells.ts";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { Bridge } from "../view/useLedger.ts";
import type { BridgeParts } from "./bridgeParts.ts";
import { BalanceRows } from "./BalanceRows.tsx";
import { BridgeItemRow } from "./BridgeItemRow.tsx";
import { RestRow } from "./RestRow.tsx";
import { type Waterfall, type WaterfallBar, waterfall } from "./waterfall.ts";
import { WaterfallCell } from "./WaterfallCell.tsx";

/** As many items without effect are shown at once. */
const idleShown = 3;

/** Draws the table. */
export function BridgeTable({ view, bridge, ledger }: BridgeParts): JSX.Element {
  const untold = bridge.itemCount - bridge.items.length;
  const plot = plotOf(bridge);
  return (
    <Scroll label={t("ledgers.bridge.label")} className="wide">
      <table className="dense bt" aria-label={t("ledgers.bridge.label")} onCopy={copyCells}>
        <BridgeColumns />
        <tbody>
          <LedgerRow view={view} bridge={bridge} ledger={ledger} plot={plot} />
          <ItemRows items={bridge.items} plot={plot} />
          {untold > 0 && (
            <PlainRow>
              <td className="ink2" colSpan={2}>
                {t("ledgers.bridge.moreItems", { count: countText(untold) })}
              </td>
              <td className="r" data-plain={plainAmount(untoldOre(bridge))}>
                <Amount ore={untoldOre(bridge)} plus />
              </td>
              <WaterfallCell bar={plot?.steps.at(-1) ?? null} kind="step" />
            </PlainRow>
          )}
          <RestRow view={view} bridge={bridge} bar={plot?.rest ?? null} />
          <BalanceRows view={view} bridge={bridge} ledger={ledger} bar={plot?.balance ?? null} />
        </tbody>
      </table>
    </Scroll>
  );
}

/** Items without effect, such as invoices that nobody has booked, can be many: they wait behind their count. */
function ItemRows({ items, plot }: { items: Bridge["items"]; plot: Waterfall | null }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const idle = items.filter(({ amountOre }) => amountOre === "0").length;
  const isFolding = idle > idleShown;
  return (
    <>
      {items.map((item, index) =>
        isFolding && !isOpen && item.amountOre === "0" ? null : (
          <BridgeItemRow key={index} item={item} bar={plot?.steps[index] ?? null} />
        ),
      )}
      {isFolding && (
        <PlainRow>
          <td colSpan={2}>
            <button
              type="button"
              className="link"
              aria-expanded={isOpen}
              onClick={() => {
                setOpen(!isOpen);
              }}
            >
              {t(isOpen ? "ledgers.bridge.hideIdle" : "ledgers.bridge.showIdle", { count: countText(idle) })}
            </button>
          </td>
          <td className="r">
            <Amount ore="0" />
          </td>
          <WaterfallCell bar={lineThrough(plot)} kind="step" />
        </PlainRow>
      )}
    </>
  );
}

/** The line past a row that changes nothing, at the place where the items end. */
function lineThrough(plot: Waterfall | null): WaterfallBar | null {
  const x = plot?.rest.fromX ?? null;
  return x === null ? null : { x, width: 0, fromX: x, toX: x };
}

function BridgeColumns(): JSX.Element {
  const columns = ["sign", "what", "where", "amount", "plot"] as const;
  return (
    <thead className="sr">
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {t(`ledgers.bridge.columns.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function PlainRow({ children }: { children: ReactNode }): JSX.Element {
  return (
    <tr>
      <td className="sign" />
      {children}
    </tr>
  );
}

function LedgerRow({ bridge, ledger, plot }: BridgeParts & { plot: Waterfall | null }): JSX.Element {
  const { parties, items } = ledger.sums;
  return (
    <tr className="total">
      <td className="sign" />
      <th scope="row">{t("ledgers.bridge.ledger", { date: ledger.asOf })}</th>
      <td className="ink2">
        {t(`ledgers.table.parties.${ledger.side}`, { count: parties, written: countText(parties) })},{" "}
        {t("ledgers.table.openItems", { count: items, written: countText(items) })}
      </td>
      <td className="r" data-plain={plainAmount(bridge.ledgerOre)}>
        <Amount ore={bridge.ledgerOre} />
      </td>
      <WaterfallCell bar={plot?.ledger ?? null} kind="total" />
    </tr>
  );
}

/** What the items that are not told sum to. */
function untoldOre({ items, explainedOre }: Bridge): string {
  return String(items.reduce((rest, { amountOre }) => rest - BigInt(amountOre), BigInt(explainedOre)));
}

function plotOf(bridge: Bridge): Waterfall | null {
  const { ledgerOre, unexplainedOre, items, itemCount } = bridge;
  if (ledgerOre === null || unexplainedOre === null) return null;
  const told = items.map(({ amountOre }) => amountOre);
  const stepsOre = itemCount > items.length ? [...told, untoldOre(bridge)] : told;
  return waterfall({ ledgerOre, stepsOre, unexplainedOre });
}
