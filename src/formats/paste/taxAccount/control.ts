/** The list's own control: opening balance and transactions make the closing balance, and each balance follows. */
import { type Ore, ore, sumOre } from "#domain/money/ore.ts";
import type { FindingLog } from "../pasteFinding.ts";
import type { BalanceLines } from "./balanceLines.ts";
import type { PastedTransaction } from "./transactions.ts";

export interface ListBalances {
  readonly openingBalance: Ore | null;
  readonly closingBalance: Ore | null;
}

/** Tells the balances before and after, by their lines or by the running balances, and says what does not agree. */
export function controlBalances(
  transactions: readonly PastedTransaction[],
  { opening, closing }: BalanceLines,
  log: FindingLog,
): ListBalances {
  const openingBalance = opening?.balance ?? balanceBefore(transactions[0]);
  let balance = openingBalance;
  for (const { line, amount, balance: stated } of transactions) {
    const computed: Ore | null = balance === null ? null : ore(balance + amount);
    if (stated !== null && computed !== null && stated !== computed) {
      log.add("running-balance-differs", { line, column: 0 }, { stated, computed });
    }
    // What the list says goes before what was computed, so that one slip is told once.
    balance = stated ?? computed;
  }
  const last = transactions.at(-1)?.balance ?? null;
  const closingBalance = closing?.balance ?? last;
  tellDifference(transactions, { openingBalance, closingBalance }, { line: closing?.line ?? 0, log });
  return { openingBalance, closingBalance };
}

function tellDifference(
  transactions: readonly PastedTransaction[],
  { openingBalance, closingBalance }: ListBalances,
  { line, log }: { readonly line: number; readonly log: FindingLog },
): void {
  if (openingBalance === null || closingBalance === null) return;
  const computed = ore(openingBalance + sumOre(transactions.map(({ amount }) => amount)));
  if (computed !== closingBalance) {
    log.add("balance-differs", { line, column: 0 }, { stated: closingBalance, computed });
  }
}

function balanceBefore(first: PastedTransaction | undefined): Ore | null {
  return first === undefined || first.balance === null ? null : ore(first.balance - first.amount);
}
