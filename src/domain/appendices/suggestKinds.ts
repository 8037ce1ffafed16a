/** Which kinds of appendix suit an account by its BAS number. Only suggestions: any kind may be made for any account. */
import type { LedgerSide } from "../ledger/ledgerInvoice.ts";
import type { AppendixKind } from "./appendix.ts";

/** The BAS chart: 193–197 bank, 163 tax account, 17 and 29 accruals, 211–213 and 215 untaxed reserves, 251 tax. */
const ranges = [
  { kind: "bank", from: 1930, through: 1979 },
  { kind: "tax-account", from: 1630, through: 1639 },
  { kind: "accrual", from: 1700, through: 1799 },
  { kind: "accrual", from: 2900, through: 2999 },
  { kind: "tax-reserves", from: 2110, through: 2139 },
  { kind: "excess-depreciation", from: 2150, through: 2159 },
  { kind: "tax-liability", from: 2510, through: 2519 },
] as const;

/** Lists kinds for an account, the best first; a specification suits every account. */
export function suggestKinds(account: string, controlSide: LedgerSide | null): readonly AppendixKind[] {
  const number = Number(account.slice(0, 4));
  const ofRange = ranges
    .filter(({ from, through }) => from <= number && number <= through)
    .map(({ kind }) => kind);
  const ofLedger = controlSide === null ? [] : [`${controlSide}-ledger` as const];
  return [...ofLedger, ...ofRange, "specification"];
}

/** The kinds that tax computes. */
export const taxKinds = ["tax-reserves", "excess-depreciation", "tax-liability"] as const;

/** Lists the accounts that a kind of tax is about. */
export function accountsOfTax(
  kind: (typeof taxKinds)[number],
  accounts: readonly string[],
): readonly string[] {
  const range = ranges.find((one) => one.kind === kind);
  if (range === undefined) return [];
  return accounts.filter((account) => {
    const number = Number(account.slice(0, 4));
    return range.from <= number && number <= range.through;
  });
}

/** Names a new appendix after its first account, in the company's own words. */
export function defaultName(
  accounts: readonly { readonly account: string; readonly name: string }[],
): string {
  const [first] = accounts;
  if (first === undefined) return "";
  return first.name === "" ? first.account : first.name;
}
