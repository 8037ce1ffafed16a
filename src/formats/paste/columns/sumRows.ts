/** Sum rows (Summa, Totalt): held against the rows above them and left out, so that nothing counts twice. */
import { type Ore, ore } from "#domain/money/ore.ts";
import type { FindingLog } from "../pasteFinding.ts";

const sumLabel = /^(?:delsumma|summa|totalt?|total|sum|subtotal|grand total)(?![\p{L}\p{N}])/iu;
const bareLabel = /^[\p{L} ]{1,12}(?:sek|kr)?\s*:?$/iu;

/** Tells whether a cell says that its row is a sum. */
export function isSumLabel(text: string): boolean {
  return sumLabel.test(text);
}

/** Tells whether it says so and nothing more: `Summa:`, and not `Summa hyror Storgatan`. */
export function isBareSumLabel(text: string): boolean {
  return isSumLabel(text) && bareLabel.test(text);
}

/** Blanks the labels of sums, which stand in any column, so that they are not taken for its dates or accounts. */
export function blankLabels<C extends { readonly text: string }>(cells: readonly C[]): readonly C[] {
  return cells.map((cell) => (isSumLabel(cell.text) ? { ...cell, text: "" } : cell));
}

/** What the rows so far come to: since the last sum row, and from the beginning. */
export interface RunningSums {
  add(amount: Ore | null): void;
  /** Tells whether an amount is the sum of either; null when an amount among them is unknown. */
  isSum(stated: Ore): boolean | null;
  /** Says so when a stated sum is not that of the rows, and begins anew. */
  hold(stated: Ore | null, row: { readonly line: number; readonly text: string }, log: FindingLog): void;
  /** How many amounts there were. */
  count(): number;
}

interface Sum {
  readonly amount: bigint;
  readonly isKnown: boolean;
}

const empty: Sum = { amount: 0n, isKnown: true };

/** Begins to sum. */
export function createRunningSums(): RunningSums {
  let part = empty;
  let whole = empty;
  let count = 0;
  const isSum = (stated: Ore): boolean | null => {
    if ([part, whole].some(({ isKnown, amount }) => isKnown && amount === stated)) return true;
    return part.isKnown && whole.isKnown ? false : null;
  };
  return {
    add(amount) {
      const plus = (sum: Sum): Sum => ({
        amount: sum.amount + (amount ?? 0n),
        isKnown: sum.isKnown && amount !== null,
      });
      [part, whole] = [plus(part), plus(whole)];
      count++;
    },
    isSum,
    hold(stated, { line, text }, log) {
      const place = { line, column: 0 };
      const verdict = stated === null ? null : isSum(stated);
      if (verdict === null || stated === null) log.add("sum-row-unchecked", place, { text });
      else if (verdict) log.add("line-left-out", place, { text });
      // A sum after sums is that of the whole.
      else
        log.add("sum-row-differs", place, {
          stated,
          computed: ore(part === empty ? whole.amount : part.amount),
        });
      part = empty;
    },
    count: () => count,
  };
}
