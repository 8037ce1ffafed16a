/** Exact sums over columns: as doubles where every partial sum is below 2^53, else as integers without bound. */
import { type Ore, ore } from "#domain/money/ore.ts";
import { type RowColumns, isCounted } from "../columns/rows.ts";

/** Tells whether no sum of any of the rows can leave the integers that a double holds exactly. */
export function sumsFitDouble(rows: RowColumns): boolean {
  let total = 0;
  const { ore: amounts, length } = rows;
  for (let row = 0; row < length; row++) total += Math.abs(amounts[row] ?? 0);
  // NaN, for an amount that is beyond a double by itself, compares false.
  return total <= Number.MAX_SAFE_INTEGER;
}

/** The exact öre of a row. */
export function exactOre(rows: RowColumns, row: number): bigint {
  return rows.bigOre.get(row) ?? BigInt(rows.ore[row] ?? 0);
}

/** Sums #TRANS per account index; undefined for an account that no #TRANS names. */
export function sumByAccount(rows: RowColumns, accountCount: number): readonly (Ore | undefined)[] {
  const sums = new Array<Ore | undefined>(accountCount).fill(undefined);
  if (!sumsFitDouble(rows)) {
    for (let row = 0; row < rows.length; row++) {
      const account = rows.account[row] ?? 0;
      if (isCounted(rows.kind[row])) sums[account] = ore((sums[account] ?? 0n) + exactOre(rows, row));
    }
    return sums;
  }
  const totals = new Float64Array(accountCount);
  const isUsed = new Uint8Array(accountCount);
  for (let row = 0; row < rows.length; row++) {
    if (!isCounted(rows.kind[row])) continue;
    const account = rows.account[row] ?? 0;
    totals[account] = (totals[account] ?? 0) + (rows.ore[row] ?? 0);
    isUsed[account] = 1;
  }
  return sums.map((_, account) => (isUsed[account] === 1 ? ore(BigInt(totals[account] ?? 0)) : undefined));
}
