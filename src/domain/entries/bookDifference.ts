/** "Boka differens": the rows that make what an account differs from its support by go away. */
import { type Ore, negateOre, sizeOf } from "../money/ore.ts";
import type { EntryRow } from "./entry.ts";

/** Proposes them: the account, and the counter account as it was chosen last time, else left to choose. */
export function bookDifference(
  account: string,
  difference: Ore,
  learned: readonly EntryRow[],
): readonly EntryRow[] {
  const row = { costCenter: "", project: "", text: "" };
  return [
    { ...row, account, amount: negateOre(difference) },
    { ...row, account: counterAccount(account, learned), amount: difference },
  ];
}

/** Of several, the one that took the most. */
function counterAccount(account: string, learned: readonly EntryRow[]): string {
  const others = learned.filter((row) => row.account !== account);
  const [first] = others.toSorted((a, b) => (sizeOf(a.amount) > sizeOf(b.amount) ? -1 : 1));
  return first?.account ?? "";
}
