/** The options side by side: what each would give of surplus, tax and result. */
import type { Ore } from "../money/ore.ts";
import { negateOre, ore, sumOre } from "../money/ore.ts";
import { type TaxProblem, computeTax } from "./computeTax.ts";
import { closingOf, post, type TaxBooks } from "./taxBooks.ts";
import type { TaxChoice, TaxOption } from "./taxChoice.ts";

export type OptionFigures =
  | {
      readonly option: TaxOption;
      readonly problem: null;
      /** In whole kronor: INK2S 4.15 positive, 4.16 negative. */
      readonly surplus: bigint;
      readonly tax: bigint;
      /** Profit positive. */
      readonly result: Ore;
      readonly allocation: bigint;
      readonly reversed: Ore;
    }
  | { readonly option: TaxOption; readonly problem: TaxProblem };

const options: readonly TaxOption[] = ["max", "none", "reverse", "own"];

/** Computes each of the four; all else of the choice is the same. */
export function compareOptions(books: TaxBooks, choice: TaxChoice): readonly OptionFigures[] {
  return options.map((option): OptionFigures => {
    const made = computeTax(books, { ...choice, choice: option });
    if (!made.ok) return { option, problem: made.problem };
    const { entries, reserves, ink2s, tax } = made.value;
    const accounts = post(books.accounts, entries);
    return {
      option,
      problem: null,
      surplus: ink2s.surplus,
      tax,
      result: negateOre(closingOf(accounts, (account) => /^(?:[3-7]|8[0-8]|89[0-8])/.test(account))),
      allocation: closingOf(accounts, (account) => account === "8811") / 100n,
      reversed: ore(
        sumOre(reserves.map(({ forced }) => forced)) + sumOre(reserves.map((one) => one.voluntary)),
      ),
    };
  });
}
