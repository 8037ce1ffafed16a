/**
 * Which accounts two imports of a year differ on. An account has changed when a voucher's net amount on it has, or its
 * balances have; not when a text was reworded. Linear in the vouchers that differ and in the accounts.
 */
import type { AccountAmount } from "../imports/compareImports.ts";
import { type Ore, ore, zeroOre } from "../money/ore.ts";
import {
  type AccountChanged,
  type Cause,
  type OpeningChanged,
  type VoucherEffect,
  mostListed,
} from "./cause.ts";

/** A voucher whose content differs, with its net amount per account on either side; empty where it is not. */
export interface VoucherDifference {
  readonly change: "new" | "changed" | "removed";
  /** Series and number. */
  readonly voucher: string;
  /** In the new import; null when it is not there. */
  readonly voucherIndex: number | null;
  readonly before: readonly AccountAmount[];
  readonly after: readonly AccountAmount[];
}

export interface EndBalances {
  readonly opening: Ore | null;
  readonly closing: Ore | null;
}

export interface BooksDifference {
  readonly vouchers: readonly VoucherDifference[];
  /** By account; one that is not there has nothing. */
  readonly before: ReadonlyMap<string, EndBalances>;
  readonly after: ReadonlyMap<string, EndBalances>;
}

const nothing: EndBalances = { opening: zeroOre, closing: zeroOre };

/** Tells the cause of each account that changed, in the order of accounts. */
export function accountChanges(difference: BooksDifference): ReadonlyMap<string, Cause> {
  const effectsByAccount = effectsOf(difference.vouchers);
  const accounts = new Set([
    ...difference.before.keys(),
    ...difference.after.keys(),
    ...effectsByAccount.keys(),
  ]);
  const changes = new Map<string, Cause>();
  for (const account of Array.from(accounts).toSorted()) {
    const before = difference.before.get(account) ?? nothing;
    const after = difference.after.get(account) ?? nothing;
    const cause = causeOf(account, { before, after, effects: effectsByAccount.get(account) ?? [] });
    if (cause !== null) changes.set(account, cause);
  }
  return changes;
}

interface OnAccount {
  readonly before: EndBalances;
  readonly after: EndBalances;
  readonly effects: readonly VoucherEffect[];
}

function causeOf(
  account: string,
  { before, after, effects }: OnAccount,
): AccountChanged | OpeningChanged | null {
  const openingChanged = before.opening !== after.opening;
  if (effects.length === 0) {
    if (openingChanged) {
      return { kind: "opening-changed", account, before: before.opening, after: after.opening };
    }
    // A source without vouchers states closing balances, which can change by themselves.
    if (before.closing === after.closing) return null;
  }
  return {
    kind: "account-changed",
    account,
    openingBefore: before.opening,
    openingAfter: after.opening,
    closingBefore: before.closing,
    closingAfter: after.closing,
    vouchers: effects.toSorted(byMagnitude).slice(0, mostListed),
    voucherCount: effects.length,
  };
}

function effectsOf(vouchers: readonly VoucherDifference[]): ReadonlyMap<string, readonly VoucherEffect[]> {
  const effectsByAccount = new Map<string, VoucherEffect[]>();
  for (const { before, after, ...voucher } of vouchers) {
    for (const [account, amount] of netChanges(before, after)) {
      if (amount === 0n) continue;
      const effect = { ...voucher, amount };
      const known = effectsByAccount.get(account);
      if (known === undefined) effectsByAccount.set(account, [effect]);
      else known.push(effect);
    }
  }
  return effectsByAccount;
}

function netChanges(
  before: readonly AccountAmount[],
  after: readonly AccountAmount[],
): ReadonlyMap<string, Ore> {
  const netByAccount = new Map<string, Ore>();
  const add = (account: string, amount: bigint): void => {
    netByAccount.set(account, ore((netByAccount.get(account) ?? 0n) + amount));
  };
  for (const { account, amount } of before) add(account, -BigInt(amount ?? 0n));
  for (const { account, amount } of after) add(account, amount ?? 0n);
  return netByAccount;
}

function byMagnitude(a: VoucherEffect, b: VoucherEffect): number {
  const [first, second] = [a.amount * a.amount, b.amount * b.amount];
  return first > second ? -1 : first < second ? 1 : 0;
}
