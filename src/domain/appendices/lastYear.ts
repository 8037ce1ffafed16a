/** Last year's row beside this year's (samma som i fjol). Rows keep their id when they roll forward. */
import type { Ore } from "../money/ore.ts";

export interface ComparableRow {
  readonly id: string;
  readonly text: string;
  readonly account: string | null;
  readonly amount: Ore | null;
}

/** Finds last year's row: the one it was rolled from, else the only one with the same text on the same account. */
export function lastYearsRow<R extends ComparableRow>(row: ComparableRow, lastYear: readonly R[]): R | null {
  const rolled = lastYear.find(({ id }) => id === row.id);
  if (rolled !== undefined) return rolled;
  const alike = lastYear.filter(({ text, account }) => text === row.text && account === row.account);
  return row.text !== "" && alike.length === 1 ? (alike[0] ?? null) : null;
}

/** Gives a row the amount that it had last year; as it is when there was none. */
export function sameAsLastYear<R extends ComparableRow>(row: R, lastYear: readonly ComparableRow[]): R {
  const amount = lastYearsRow(row, lastYear)?.amount ?? null;
  return amount === null ? row : { ...row, amount };
}
