/** Controls of balances: the closing ones against the movements, the opening ones against last year's closing. */
import type { AccountFigures } from "../bookkeeping/accountFigures.ts";
import type { Ore } from "../money/ore.ts";
import { type Check, CheckList, attention, notRun, passed } from "./check.ts";

/** UB = IB + movement for balance accounts, and the stated result = movement for result accounts. */
export function checkClosingBalances(accounts: readonly AccountFigures[], voucherCount: number): Check {
  const name = "closing-is-opening-plus-movements";
  if (voucherCount === 0) return notRun(name, "no-vouchers");
  const list = new CheckList();
  let compared = 0;
  for (const { source, inUse, closing, stated } of accounts) {
    if (!inUse || closing === null || stated === null) continue;
    compared++;
    if (closing !== stated) {
      list.add({ account: source.account, text: source.name, expected: closing, actual: stated });
    }
  }
  if (compared === 0) return notRun(name, "closing-balances-not-stated");
  const data = { accounts: compared, differing: list.total };
  return list.total === 0
    ? passed(name, { kind: "closing-balances-agree", data })
    : attention(name, { kind: "closing-balances-differ", data }, list);
}

/** The closing balances of the year before, as the snapshot of the previous closing has them. */
export type LastClosings = ReadonlyMap<string, Ore>;

/**
 * IB = last year's UB, both as the source itself states last year and as it was imported here. `lastClosings` is
 * null when the year before is not here.
 */
export function checkOpeningBalances(
  accounts: readonly AccountFigures[],
  lastClosings: LastClosings | null,
): Check {
  const name = "opening-is-last-closing";
  const list = new CheckList();
  const compared = { source: 0, here: 0 };
  for (const { source, isResultAccount, inUse, opening, previousYear } of accounts) {
    if (isResultAccount || !inUse || opening === null) continue;
    const inSource = previousYear.closing;
    const here = lastClosings === null ? null : (lastClosings.get(source.account) ?? (0n as Ore));
    if (inSource !== null) compared.source++;
    if (here !== null) compared.here++;
    const expected = [inSource, here].find((amount) => amount !== null && amount !== opening);
    if (expected !== undefined && expected !== null) {
      list.add({ account: source.account, text: source.name, expected, actual: opening });
    }
  }
  for (const { account, expected } of forgotten(accounts, lastClosings)) list.add({ account, expected });
  if (compared.source + compared.here === 0) return notRun(name, "last-closing-balances-unknown");
  const data = { accounts: Math.max(compared.source, compared.here), differing: list.total };
  return list.total === 0
    ? passed(name, { kind: "opening-balances-agree", data })
    : attention(name, { kind: "opening-balances-differ", data }, list);
}

/** Accounts that closed with a balance here and that the source no longer knows. */
function* forgotten(
  accounts: readonly AccountFigures[],
  lastClosings: LastClosings | null,
): Generator<{ readonly account: string; readonly expected: Ore }> {
  if (lastClosings === null || accounts.every(({ opening }) => opening === null)) return;
  const known = new Set(accounts.filter(({ inUse }) => inUse).map(({ source }) => source.account));
  for (const [account, expected] of lastClosings) {
    if (expected !== 0n && !known.has(account)) yield { account, expected };
  }
}
