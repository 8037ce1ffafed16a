/** The options side by side: what each would give of surplus, tax and result. */
import { type Ore, sumOre } from "../money/ore.ts";
import { type PreparedBooks, isPrepared, prepareBooks, resultPosted } from "./books/prepareBooks.ts";
import { type TaxProblem, computeTax } from "./computeTax.ts";
import { type ChoiceHindrance, choiceHindrance } from "./findings/choiceHindrance.ts";
import type { TaxBooks } from "./taxBooks.ts";
import type { TaxChoice, TaxOption } from "./taxChoice.ts";

export type OptionFigures =
  | {
      readonly option: TaxOption;
      readonly problem: null;
      /** In whole kronor: INK2S 4.15 positive, 4.16 negative. */
      readonly surplus: bigint;
      readonly tax: bigint;
      /** Of the year, before it is closed to equity; profit positive. */
      readonly result: Ore;
      readonly allocation: bigint;
      readonly reversed: Ore;
    }
  | { readonly option: TaxOption; readonly problem: TaxProblem | ChoiceHindrance };

const options: readonly TaxOption[] = ["max", "none", "reverse", "own"];

/** Computes each of the four; all else of the choice is the same. */
export function compareOptions(books: TaxBooks, choice: TaxChoice): readonly OptionFigures[] {
  const prepared = isPrepared(books) ? books : prepareBooks(books);
  return options.map((option) => figuresOf(prepared, { ...choice, choice: option }, option));
}

function figuresOf(books: PreparedBooks, choice: TaxChoice, option: TaxOption): OptionFigures {
  const made = computeTax(books, choice);
  if (!made.ok) return { option, problem: made.problem };
  const hindrance = choiceHindrance(made.value);
  if (hindrance !== null) return { option, problem: hindrance };
  const { entries, reserves, ink2r, ink2s, tax } = made.value;
  return {
    option,
    problem: null,
    surplus: ink2s.surplus,
    tax,
    result: resultPosted(
      books,
      entries.filter((entry) => entry.step !== "result"),
    ),
    allocation: ink2r.fields.get("7525") ?? 0n,
    reversed: sumOre(reserves.flatMap(({ forced, voluntary }) => [forced, voluntary])),
  };
}
