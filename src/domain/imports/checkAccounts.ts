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

/** SIE does not say which accounts are inactive. */
export function checkInactiveAccounts(): Check {
  return notRun("inactive-accounts-with-balance", "inactive-accounts-not-in-sie");
}
