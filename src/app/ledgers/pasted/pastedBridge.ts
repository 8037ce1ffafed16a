/**
 * The bridge of a pasted list: what it sums to against the balance of its control accounts. Nothing is explained, for a
 * list tells neither vouchers nor payments; with several control accounts nobody knows which part is whose.
 */
import type { ControlBooks } from "#domain/bridge/bridge.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import { type Ore, negateOre, ore, zeroOre } from "#domain/money/ore.ts";
import type { BuiltBridge } from "../storedBridge.ts";

export interface PastedGround {
  readonly side: LedgerSide;
  /** Positive when owed; null when an item is unknown. */
  readonly open: Ore | null;
  readonly asOf: PlainDate;
  readonly control: ControlBooks;
}

/** Builds it. */
export function pastedBridge({ side, open, asOf, control }: PastedGround): BuiltBridge {
  const ledger = open === null ? null : side === "customer" ? open : negateOre(open);
  const parts = control.accounts.map(({ account, name, opening }) => {
    const rows = control.rows.filter((row) => row.account === account && row.date <= asOf);
    const moved = rows.reduce((sum, { amount }) => sum + amount, 0n);
    return { account, name, balance: opening === null ? null : ore(opening + moved) };
  });
  const own = parts.length === 1 ? ledger : null;
  const balances = parts.map(({ balance }) => balance);
  const balance = balances.includes(null)
    ? null
    : ore(balances.reduce((sum, each) => sum + (each ?? 0n), 0n));
  return {
    controlAccounts: parts.map(({ account }) => account),
    ledger,
    explained: zeroOre,
    balance,
    unexplained: less(balance, ledger),
    firstDifferent: null,
    differentSince: null,
    moves: null,
    itemCount: 0,
    items: [],
    accounts: parts.map((part) => ({
      ...part,
      ledger: own,
      explained: zeroOre,
      difference: less(part.balance, own),
    })),
  };
}

function less(amount: Ore | null, taken: Ore | null): Ore | null {
  return amount === null || taken === null ? null : ore(amount - taken);
}
