/**
 * Last year's result must leave account 2099 (årets resultat) during the year, for 2098 or 2091, when the general
 * meeting has decided on it. What stands on 2099 together with 8999 is this year's result and another matter.
 * Source: the BAS chart, accounts 2091, 2098, 2099, 8999.
 */
import type { AccountFigures } from "../bookkeeping/accountFigures.ts";
import { type Bookkeeping, type VoucherColumns, rowRange, struckCode } from "../bookkeeping/bookkeeping.ts";
import { type Ore, negateOre, ore } from "../money/ore.ts";
import { type Check, CheckList, attention, notRun, passed } from "./check.ts";

const resultOfTheYear = "2099";
const resultAccount = "8999";

/** Compares what was moved from 2099 with what it opened with. */
export function checkLastResultMoved({ vouchers }: Bookkeeping, accounts: readonly AccountFigures[]): Check {
  const name = "last-result-moved";
  const index = indexOf(accounts, resultOfTheYear);
  const account = accounts[index];
  if (account?.inUse !== true) return notRun(name, "account-2099-not-used");
  if (account.opening === null) return notRun(name, "opening-balances-unknown");
  if (account.opening === 0n) return passed(name, { kind: "last-result-nothing-to-move", data: {} });
  if (vouchers.count === 0) return notRun(name, "no-vouchers");
  const expected = negateOre(account.opening);
  const actual = movedFrom(vouchers, index, indexOf(accounts, resultAccount));
  const data = { expectedOre: expected.toString(), actualOre: actual.toString() };
  if (actual === expected) return passed(name, { kind: "last-result-moved", data });
  const list = new CheckList();
  list.add({ account: resultOfTheYear, text: account.source.name, expected, actual });
  return attention(name, { kind: "last-result-not-moved", data }, list);
}

/** Sums the account's rows in vouchers that do not book this year's result. */
function movedFrom(vouchers: VoucherColumns, account: number, bookingAccount: number): Ore {
  let moved = 0n;
  for (let voucher = 0; voucher < vouchers.count; voucher++) {
    const [from, until] = rowRange(vouchers, voucher);
    let sum = 0n;
    let booksResult = false;
    for (let row = from; row < until; row++) {
      if (vouchers.corrections[row] === struckCode) continue;
      const onAccount = vouchers.accountIndexes[row];
      if (onAccount === account) sum += vouchers.amounts[row] ?? 0n;
      else if (onAccount === bookingAccount) booksResult = true;
    }
    if (!booksResult) moved += sum;
  }
  return ore(moved);
}

function indexOf(accounts: readonly AccountFigures[], account: string): number {
  return accounts.findIndex(({ source }) => source.account === account);
}
