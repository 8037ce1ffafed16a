/** What a tax return tells beside its forms: the steps, the reserves, what is asked of accounts, and tax to pay. */
import { type Ore, negateOre, ore, zeroOre } from "../../money/ore.ts";
import type { Trace } from "../../trace/trace.ts";
import { reservesOf, reversedOf } from "../reserves/reserveTable.ts";
import { mostAllocation, mustBeReversed } from "../reserves/taxReserves.ts";
import { type TaxBooks, closingOf } from "../taxBooks.ts";
import type { TaxChoice } from "../taxChoice.ts";
import type { Forms, TaxReturn, TaxToPay } from "../taxReturn.ts";
import { taxSteps } from "../taxStep.ts";

type Opened = Pick<
  TaxReturn,
  "steps" | "reserves" | "excess" | "treatments" | "mostAllocation" | "toPay" | "proposed"
>;

/** Tells it of books with the entries posted. */
export function openReturn(books: TaxBooks, choice: TaxChoice, { ink2s }: Forms): Opened {
  const allocated = closingOf(books.accounts, (account) => account === "8811");
  return {
    steps: taxSteps.map((step) => ({
      step,
      amount: null,
      trace: emptyTrace(step),
      rules: [],
      isNothing: false,
    })),
    reserves: reservesOf(books, choice.reserveYears).map((reserve) => {
      const isForced = mustBeReversed(reserve);
      const reversed = reversedOf(reserve);
      return {
        ...reserve,
        yearIsTyped: choice.reserveYears.has(reserve.account),
        forced: isForced ? reversed : zeroOre,
        voluntary: isForced ? zeroOre : reversed,
        allocation: ore(reserve.closing > reserve.opening ? reserve.closing - reserve.opening : 0n),
        lastYear: reserve.madeYear === null ? null : reserve.madeYear + 6,
        isForced,
      };
    }),
    excess: null,
    treatments: [],
    mostAllocation: mostAllocation(ink2s.surplus + allocated / 100n),
    toPay: toPay(books),
    proposed: { payrollBase: null, acquired: null, sold: null },
  };
}

function toPay({ accounts }: TaxBooks): TaxToPay {
  const computed = closingOf(accounts, (account) => account === "8910");
  const of = (wanted: string): Ore | null => {
    return accounts.some(({ account }) => account === wanted)
      ? closingOf(accounts, (one) => one === wanted)
      : null;
  };
  const [preliminary, taxAccount] = [of("2518"), of("1630")];
  const left = ore(computed + negateOre(preliminary ?? zeroOre) + negateOre(taxAccount ?? zeroOre));
  return { computed, preliminary, taxAccount, left, payBy: null, trace: emptyTrace("tax-to-pay") };
}

function emptyTrace(formula: string): Trace {
  return { formula, terms: [], result: null, rounding: null };
}
