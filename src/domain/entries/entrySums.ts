/** What the rows of a closing entry come to. */
import { type Ore, ore, sumOre } from "../money/ore.ts";
import type { EntryRow } from "./entry.ts";

type Amounts = readonly Pick<EntryRow, "amount">[];

/** Sums debit: what an entry is said to be of. */
export function debitOf(rows: Amounts): Ore {
  return sumOre(rows.map(({ amount }) => (amount > 0n ? amount : ore(0n))));
}

/** Debit less credit: zero when it balances. */
export function differenceOf(rows: Amounts): Ore {
  return sumOre(rows.map(({ amount }) => amount));
}
