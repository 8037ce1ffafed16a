/**
 * Where an account stands in the balance sheet or the income statement, told by its number: the BAS chart's
 * account classes (first digit) and groups (first two). Names are the client's own and never come from here.
 */
import { type BalanceGroup, type ResultGroup, balanceGroups, resultGroups } from "./accountGroups.data.ts";

/** What a source says of an account whose number tells nothing (SIE 4B #KTYP: T, S, K, I). */
export type AccountType = "asset" | "liability" | "cost" | "income";

export type AccountPlace =
  | { readonly statement: "balance"; readonly group: BalanceGroup }
  | { readonly statement: "result"; readonly group: ResultGroup }
  | { readonly statement: "none" };

/** A BAS number is four digits; longer numbers are sub-accounts of their first four. */
const basNumber = /^[1-8]\d{3,}$/;

/** Places an account by its number, and by the stated type when the number is not of the BAS form. */
export function placeOfAccount(account: string, statedType?: AccountType): AccountPlace {
  if (!basNumber.test(account)) return placeOfType(statedType);
  const firstFour = Number(account.slice(0, 4));
  const within = ({ from, through }: { readonly from: number; readonly through: number }): boolean =>
    from <= firstFour && firstFour <= through;
  const balanceGroup = balanceGroups.find(within);
  if (balanceGroup !== undefined) return { statement: "balance", group: balanceGroup.key };
  const resultGroup = resultGroups.find(within);
  return resultGroup === undefined
    ? placeOfType(statedType)
    : { statement: "result", group: resultGroup.key };
}

function placeOfType(type: AccountType | undefined): AccountPlace {
  switch (type) {
    case "asset":
      return { statement: "balance", group: "other-assets" };
    case "liability":
      return { statement: "balance", group: "other-equity-and-liabilities" };
    case "cost":
    case "income":
      return { statement: "result", group: "other-result" };
    case undefined:
      return { statement: "none" };
  }
}
