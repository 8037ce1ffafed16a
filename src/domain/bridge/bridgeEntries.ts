/**
 * Closing entries in a bridge: what an entry has on the control accounts is on them, and is explained by the entry, so
 * that the rest stays what nothing explains. The bridge itself is built of the books alone, once per import.
 */
import type { PlainDate } from "../calendar/plainDate.ts";
import { type Ore, ore, sumOre } from "../money/ore.ts";
import type { AdjustingEntry } from "../reconciliation/adjust.ts";
import { type AccountSums, addRows, sumOf, totalOf } from "./accountSums.ts";
import type { Bridge, BridgeItem, ControlAccountPart } from "./bridge.ts";
import { differingDays } from "./differingDays.ts";

export interface BridgedEntry extends AdjustingEntry {
  /**
   * Whether the books hold it. A bridge of vouchers explains that voucher itself; one of a pasted list explains none,
   * and must be given the entry.
   */
  readonly isBooked: boolean;
}

type Adjusted = Pick<
  Bridge,
  "accounts" | "explained" | "balance" | "unexplained" | "firstDifferent" | "differentSince" | "moves"
>;

/** Lists the items of entries up to a day, in their order; one that only moves between the accounts makes none. */
export function entryItems(
  entries: readonly BridgedEntry[],
  on: { readonly controlAccounts: readonly string[]; readonly asOf: PlainDate },
): readonly BridgeItem[] {
  return onAccounts(entries, on).flatMap(({ entryId, number, date, text, rows }) => {
    const amount = sumOre(rows.map((row) => row.amount));
    const account = rows.find((row) => row.amount !== 0n)?.account ?? null;
    if (amount === 0n || account === null) return [];
    const cause = "closing-entry" as const;
    const nothing = {
      outside: null,
      documentDate: null,
      voucher: null,
      invoiceNumber: null,
      paymentNumber: null,
    };
    return [{ cause, amount, date, account, text, entry: { entryId, number }, ...nothing }];
  });
}

/** Puts entries up to a day into a bridge. */
export function withEntries<B extends Adjusted>(
  bridge: B,
  entries: readonly BridgedEntry[],
  on: { readonly controlAccounts: readonly string[]; readonly asOf: PlainDate },
): B {
  const held = onAccounts(entries, on);
  if (held.length === 0) return bridge;
  const explained = sumsOf(held);
  const added = sumsOf(held.filter(({ isBooked }) => !isBooked));
  const accounts = bridge.accounts.map((part) => adjusted(part, explained, added));
  const total = totalOf(explained);
  const balance = bridge.balance === null ? null : ore(bridge.balance + totalOf(added));
  const unexplained = bridge.unexplained === null ? null : ore(bridge.unexplained + totalOf(added) - total);
  return {
    ...bridge,
    accounts,
    balance,
    unexplained,
    explained: ore(bridge.explained + total),
    ...daysWith(bridge, held),
  };
}

type Held = Pick<BridgedEntry, "entryId" | "number" | "date" | "text" | "rows" | "isBooked">;

function onAccounts(
  entries: readonly BridgedEntry[],
  { controlAccounts, asOf }: { readonly controlAccounts: readonly string[]; readonly asOf: PlainDate },
): readonly Held[] {
  return entries
    .filter(({ date }) => date <= asOf)
    .map((entry) => ({
      ...entry,
      rows: entry.rows.filter(({ account }) => controlAccounts.includes(account)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function sumsOf(entries: readonly Held[]): AccountSums {
  const sums: AccountSums = new Map();
  for (const { rows } of entries) addRows(sums, rows);
  return sums;
}

function adjusted(part: ControlAccountPart, explained: AccountSums, added: AccountSums): ControlAccountPart {
  const { account, balance, difference } = part;
  const [more, told] = [sumOf(added, account), sumOf(explained, account)];
  return {
    ...part,
    balance: plus(balance, more),
    explained: ore(part.explained + told),
    difference: plus(difference, ore(more - told)),
  };
}

function plus(amount: Ore | null, more: Ore): Ore | null {
  return amount === null ? null : ore(amount + more);
}

/** The days on which ledger and accounts part are other days when an entry moves the accounts. */
function daysWith(
  { moves, firstDifferent, differentSince }: Adjusted,
  entries: readonly Held[],
): Pick<Adjusted, "firstDifferent" | "differentSince" | "moves"> {
  if (moves === null) return { moves, firstDifferent, differentSince };
  const byDay = new Map<PlainDate, bigint>(moves.byDay);
  for (const { date, rows, isBooked } of entries) {
    if (isBooked) continue;
    for (const { amount } of rows) byDay.set(date, (byDay.get(date) ?? 0n) + amount);
  }
  return {
    moves: { ...moves, byDay: Array.from(byDay, ([day, amount]) => [day, ore(amount)] as const) },
    ...differingDays(byDay, moves),
  };
}
