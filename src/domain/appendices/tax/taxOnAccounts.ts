/**
 * What the tax computation says of the accounts of the balance sheet: how they stand as if nothing had been written from
 * the choice, and what the option that is chosen then puts on them. Books that say something else differ from it.
 */
import type { Result } from "#lib/result.ts";
import { type Ore, ore, zeroOre } from "../../money/ore.ts";
import type { TaxBooks } from "../../tax/taxBooks.ts";
import type { ExcessChoice, TaxChoice } from "../../tax/taxChoice.ts";
import type { ExcessFigures, ReserveFigures, TaxReturn } from "../../tax/taxReturn.ts";
import type { TaxToPay } from "../../tax/taxToPay/taxToPay.ts";
import type { EntryStep } from "../../tax/taxStep.ts";

/** An account by the tax computation, debit positive. */
export interface TaxOnAccount {
  readonly account: string;
  readonly name: string;
  readonly opening: Ore;
  /** What others booked in the year. */
  readonly booked: Ore;
  /** What the option puts there, by the step of the work. */
  readonly steps: readonly { readonly step: EntryStep; readonly amount: Ore }[];
  readonly closing: Ore;
}

export interface TaxOnAccounts {
  readonly incomeYear: number;
  /** Without an option nothing is computed anew: what is booked is what there is. */
  readonly isChosen: boolean;
  readonly accounts: ReadonlyMap<string, TaxOnAccount>;
  readonly reserves: readonly ReserveFigures[];
  readonly excess: ExcessFigures | null;
  readonly excessRule: ExcessChoice["rule"];
  readonly toPay: TaxToPay;
}

/** What appendices get of it: the computation, or why there is none. */
export type TaxForAppendix = Result<TaxOnAccounts, { readonly kind: string }>;

/** Puts it together from the books that the return was computed on. */
export function taxOnAccounts(
  base: TaxBooks,
  taxReturn: Pick<TaxReturn, "entries" | "incomeYear" | "reserves" | "excess" | "toPay">,
  choice: Pick<TaxChoice, "choice" | "excess">,
): TaxOnAccounts {
  const { incomeYear, reserves, excess, toPay } = taxReturn;
  const steps = stepsByAccount(taxReturn.entries);
  const known = new Map(base.accounts.map((one) => [one.account, one]));
  const named = new Set([...known.keys(), ...steps.keys()]);
  const accounts = Array.from(named, (account): [string, TaxOnAccount] => {
    const { name, opening, closing } = known.get(account) ?? { name: "", opening: zeroOre, closing: zeroOre };
    const own = steps.get(account) ?? [];
    const after = own.reduce((sum, { amount }) => ore(sum + amount), closing);
    const booked = ore(closing - opening);
    return [account, { account, name, opening, booked, steps: own, closing: after }];
  });
  return {
    incomeYear,
    isChosen: choice.choice !== "booked",
    accounts: new Map(accounts),
    reserves,
    excess,
    excessRule: choice.excess.rule,
    toPay,
  };
}

function stepsByAccount(entries: TaxReturn["entries"]): ReadonlyMap<string, TaxOnAccount["steps"]> {
  const sums = new Map<string, Map<EntryStep, Ore>>();
  for (const { step, rows } of entries) {
    for (const { account, amount } of rows) {
      const own = sums.get(account) ?? new Map<EntryStep, Ore>();
      own.set(step, ore((own.get(step) ?? 0n) + amount));
      sums.set(account, own);
    }
  }
  const listed = Array.from(sums, ([account, own]): [string, TaxOnAccount["steps"]] => {
    const moved = Array.from(own, ([step, amount]) => ({ step, amount }));
    return [account, moved.filter(({ amount }) => amount !== 0n)];
  });
  return new Map(listed);
}
