/**
 * Payments of one day that were booked together: the voucher names one of them only. It is known by having, beyond
 * that one, exactly what the day's other payments without a voucher come to.
 */
import { negateOre, ore } from "../../money/ore.ts";
import { sumRows } from "./bookedVouchers.ts";
import type { Claim } from "./claimVouchers.ts";

/** Gives each of them its share of the voucher. */
export function shareByDay(payments: readonly Claim[]): void {
  const lacking = payments.filter(isLacking);
  const days = new Set(lacking.map(({ document }) => document.date));
  const excessive = payments.filter((claim) => days.has(claim.document.date) && excessOf(claim) !== 0n);
  const excessiveByDay = Map.groupBy(excessive, ({ document }) => document.date);
  for (const [day, claims] of Map.groupBy(lacking, ({ document }) => document.date)) {
    const [owner, ...others] = excessiveByDay.get(day) ?? [];
    if (owner === undefined || others.length > 0) continue;
    if (excessOf(owner) === amountOf(claims)) shareOut(owner, claims);
  }
}

function isLacking({ document, vouchers, shares, missing }: Claim): boolean {
  return document.amount !== null && vouchers.length === 0 && shares.length === 0 && missing === null;
}

/** What a payment's only voucher, of its own day, has beyond the payment; zero for the rest. */
function excessOf({ document, vouchers, shares }: Claim): bigint {
  const [voucher] = vouchers;
  const isAlone = vouchers.length === 1 && voucher?.isOfYear === true && voucher.date === document.date;
  if (!isAlone || document.amount === null) return 0n;
  return voucher.amount + sumRows(shares) - document.amount;
}

function amountOf(claims: readonly Claim[]): bigint {
  return claims.reduce((sum, { document }) => sum + (document.amount ?? 0n), 0n);
}

function shareOut({ vouchers, shares }: Claim, claims: readonly Claim[]): void {
  const [voucher] = vouchers;
  if (voucher === undefined) return;
  for (const { document, shares: own } of claims) {
    const amount = document.amount ?? 0n;
    own.push({ voucher, amount: ore(amount) });
    shares.push({ voucher, amount: negateOre(ore(amount)) });
  }
}
