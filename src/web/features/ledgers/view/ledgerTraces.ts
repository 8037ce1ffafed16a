/** Where the figures of a ledger come from, put together of what stands beside them. */
import type { BridgeView, LedgerItemRow } from "#wire/ledgers.ts";
import type { Trace } from "#wire/trace.ts";
import type { Bridge } from "./useLedger.ts";

/** Explains what is open of an invoice; null when it is unknown, or does not follow from what stands beside it. */
export function openItemTrace({ totalOre, settledOre, openOre }: LedgerItemRow): Trace | null {
  if (totalOre === null || settledOre === null || openOre === null) return null;
  if (BigInt(totalOre) - BigInt(settledOre) !== BigInt(openOre)) return null;
  return {
    formula: "open-item",
    terms: [
      { label: "invoice-total", name: null, operator: "+", amountOre: totalOre, link: null },
      { label: "settled", name: null, operator: "-", amountOre: settledOre, link: null },
    ],
    resultOre: openOre,
    rounding: null,
  };
}

/** Explains the rest of a bridge. */
export function restTrace(side: BridgeView["side"], bridge: Bridge): Trace {
  return {
    formula: "bridge-rest",
    terms: [
      ...bridge.accounts.map(
        ({ account, name, balanceOre }) =>
          ({
            label: "account-balance",
            name: `${account} ${name}`.trim(),
            operator: "+",
            amountOre: balanceOre,
            link: { kind: "account", account },
          }) as const,
      ),
      { label: `${side}-ledger`, name: null, operator: "-", amountOre: bridge.ledgerOre, link: null },
      { label: "explained", name: null, operator: "-", amountOre: bridge.explainedOre, link: null },
    ],
    resultOre: bridge.unexplainedOre,
    rounding: null,
  };
}
