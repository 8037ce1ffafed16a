/**
 * The rows of a voucher as they count: which account, how much, on which cost centre and project. Order and texts are
 * left out of a comparison, for Fortnox and people change them; struck rows and rows of nothing are in no book.
 */
import { type Ore, negateOre, ore } from "../money/ore.ts";

export interface BookedRow {
  readonly account: string;
  /** Debit positive. */
  readonly amount: Ore;
  /** Codes of cost centre and project; empty for none. */
  readonly costCenter: string;
  readonly project: string;
}

/** Writes rows the same for the same rows: equal texts are equal multisets. */
export function rowsKey(rows: readonly BookedRow[]): string {
  return rows
    .filter(({ amount }) => amount !== 0n)
    .map((row) => `${placeKey(row)}\u001f${row.amount.toString()}`)
    .toSorted()
    .join("\u001e");
}

/** Tells whether both are the same rows. */
export function haveSameRows(a: readonly BookedRow[], b: readonly BookedRow[]): boolean {
  return rowsKey(a) === rowsKey(b);
}

/**
 * Tells whether both come to the same on every account, cost centre and project: rows that were put together, or one
 * that was split, change nothing in the books.
 */
export function haveSameSums(a: readonly BookedRow[], b: readonly BookedRow[]): boolean {
  return rowsKey(sumRows(a)) === rowsKey(sumRows(b));
}

function sumRows(rows: readonly BookedRow[]): readonly BookedRow[] {
  const rowByPlace = new Map<string, BookedRow>();
  for (const row of rows) {
    const before = rowByPlace.get(placeKey(row))?.amount ?? 0n;
    rowByPlace.set(placeKey(row), { ...row, amount: ore(before + row.amount) });
  }
  return Array.from(rowByPlace.values());
}

/** Turns debit and credit: what takes the rows out of the books again. */
export function oppositeRows<R extends BookedRow>(rows: readonly R[]): readonly R[] {
  return rows.map((row) => ({ ...row, amount: negateOre(row.amount) }));
}

/** One place in the books, with what it holds in each of three accounts of the same voucher. */
export interface ComparedRow extends Omit<BookedRow, "amount"> {
  /** Null where it does not stand. */
  readonly ours: Ore | null;
  readonly sent: Ore | null;
  readonly theirs: Ore | null;
}

/** What is compared; null where there is none. */
export interface ThreeWays {
  readonly ours: readonly BookedRow[] | null;
  readonly sent: readonly BookedRow[] | null;
  readonly theirs: readonly BookedRow[] | null;
}

/** Lays them side by side, in the order of accounts: rows of one place stand as their sum. */
export function compareRows({ ours, sent, theirs }: ThreeWays): readonly ComparedRow[] {
  const sums = [ours, sent, theirs].map(sumByPlace);
  const places = new Map(
    [ours, sent, theirs].flatMap((rows) => (rows ?? []).map((row) => [placeKey(row), row])),
  );
  return Array.from(places)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { account, costCenter, project }]) => {
      const [inOurs = null, inSent = null, inTheirs = null] = sums.map((sum) => sum.get(key));
      return { account, costCenter, project, ours: inOurs, sent: inSent, theirs: inTheirs };
    });
}

function sumByPlace(rows: readonly BookedRow[] | null): ReadonlyMap<string, Ore> {
  const sums = new Map<string, Ore>();
  for (const row of rows ?? []) {
    const key = placeKey(row);
    sums.set(key, ore((sums.get(key) ?? 0n) + row.amount));
  }
  return sums;
}

/** Joined with a character that no code holds. */
function placeKey({ account, costCenter, project }: Omit<BookedRow, "amount">): string {
  return [account, costCenter, project].join("\u001f");
}
