/** Checks of balances: that the balance sheet is even, on which side accounts stand, and what they opened with. */
import { balanceGroups } from "../chart/accountGroups.data.ts";
import { placeOfAccount } from "../chart/accountPlace.ts";
import type { LastClosings } from "../imports/checkBalances.ts";
import { type Ore, ore, zeroOre } from "../money/ore.ts";
import type { AccountBalance } from "../reconciliation/reconcile.ts";
import { type ClosingCheck, couldNotRun, finding, found } from "./closingCheck.ts";
import { eitherSign, reducedAssets } from "./ownSign.data.ts";

/** Checks that assets, equity, liabilities and the result that is not booked yet sum to zero. */
export function checkBalanceSheet(balance: Ore | null): ClosingCheck {
  const name = "balance-sheet-even";
  if (balance === null) return couldNotRun(name, "closing-balances-unknown");
  const findings = balance === 0n ? [] : [finding({ expected: zeroOre, actual: balance, amount: balance })];
  const data = { differenceOre: balance.toString() };
  return found(name, findings, { ok: "balance-sheet-is-even", attention: "balance-sheet-is-uneven", data });
}

/** Checks that no asset has a credit balance, and no liability a debit one. */
export function checkSigns(accounts: readonly AccountBalance[]): ClosingCheck {
  const wrong = accounts.filter((account) => {
    const sign = usualSign(account);
    return account.closing !== null && sign !== null && account.closing * sign < 0n;
  });
  const findings = wrong.map(({ account, name, closing }) =>
    finding({ account, text: name, actual: closing, amount: closing }),
  );
  return found("balances-with-wrong-sign", findings, {
    ok: "balances-have-usual-sign",
    attention: "balances-have-wrong-sign",
  });
}

/** Checks opening balances against what the closing of the year before, made here, ended with. */
export function checkOpenings(
  accounts: readonly AccountBalance[],
  previousClosings: LastClosings | null,
): ClosingCheck {
  const name = "opening-equals-previous-closing";
  if (previousClosings === null) return couldNotRun(name, "previous-closing-absent");
  const known = accounts.filter(({ opening }) => opening !== null);
  if (known.length === 0) return couldNotRun(name, "opening-balances-unknown");
  const here = new Set(accounts.map(({ account }) => account));
  const gone = Array.from(previousClosings).flatMap(([account, expected]) =>
    here.has(account) || expected === 0n ? [] : [{ account, name: "", opening: zeroOre }],
  );
  const findings = [...known, ...gone].flatMap(({ account, name: text, opening }) => {
    const expected = previousClosings.get(account) ?? zeroOre;
    if (opening === null || opening === expected) return [];
    return [finding({ account, text, expected, actual: opening, amount: ore(opening - expected) })];
  });
  return found(name, findings, {
    ok: "openings-equal-previous-closing",
    attention: "openings-differ-from-previous-closing",
  });
}

/** 1n for an account that is a debit by nature, −1n for a credit, null where either is sound. */
function usualSign({ account, type }: AccountBalance): bigint | null {
  const place = placeOfAccount(account, type ?? undefined);
  if (place.statement !== "balance") return null;
  const number = /^\d{4}/.test(account) ? Number(account.slice(0, 4)) : 0;
  if (eitherSign.some(({ from, through }) => from <= number && number <= through)) return null;
  const { from, through } = reducedAssets;
  if (from <= number && number <= through && number % 10 >= 8) return null;
  const side = balanceGroups.find(({ key }) => key === place.group)?.side;
  return side === "assets" ? 1n : -1n;
}
