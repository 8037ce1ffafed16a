/** Controls of the chart of accounts. */
import type { AccountFigures } from "../bookkeeping/accountFigures.ts";
import { type Check, CheckList, attention, notRun, passed } from "./check.ts";

/** Every account in use leads to a box of the tax return (SIE 4B #SRU). */
export function checkFormCodes(accounts: readonly AccountFigures[]): Check {
  const name = "accounts-without-form-code";
  if (accounts.every(({ source }) => source.formCode === null)) return notRun(name, "form-codes-absent");
  const inUse = accounts.filter((account) => account.inUse);
  const list = new CheckList();
  for (const { source, closing } of inUse) {
    if (source.formCode === null) list.add({ account: source.account, text: source.name, actual: closing });
  }
  const data = { accounts: inUse.length, missing: list.total };
  return list.total === 0
    ? passed(name, { kind: "form-codes-complete", data })
    : attention(name, { kind: "form-codes-missing", data }, list);
}

/** No inactive account has a balance: nothing can be booked on it any more. SIE does not say which are inactive. */
export function checkInactiveAccounts(accounts: readonly AccountFigures[]): Check {
  const name = "inactive-accounts-with-balance";
  const inactive = accounts.filter(({ source }) => source.active === false);
  if (accounts.every(({ source }) => source.active === null)) {
    return notRun(name, "inactive-accounts-not-in-sie");
  }
  const list = new CheckList();
  for (const { source, closing } of inactive) {
    if (closing !== null && closing !== 0n) {
      list.add({ account: source.account, text: source.name, actual: closing });
    }
  }
  const data = { inactive: inactive.length, withBalance: list.total };
  return list.total === 0
    ? passed(name, { kind: "inactive-accounts-empty", data })
    : attention(name, { kind: "inactive-accounts-with-balance", data }, list);
}
