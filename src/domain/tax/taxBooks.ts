/** The trial balance that tax is computed on, and what a proposal posts to it. */
import type { FiscalYear } from "../calendar/fiscalYear.ts";
import type { FormAccount } from "../forms/placedAccounts.ts";
import { type Ore, negateOre, ore, zeroOre } from "../money/ore.ts";
import type { EntryStep } from "./taxStep.ts";

export interface TaxAccount extends FormAccount {
  /** Ingående balans, debit positive; zero of a result account. */
  readonly opening: Ore;
}

export interface TaxBooks {
  readonly fiscalYear: FiscalYear;
  /** Earlier fiscal years that are known, the latest first. */
  readonly knownYears: readonly FiscalYear[];
  readonly accounts: readonly TaxAccount[];
  /** What last year's return says, in whole kronor; absent when it is not known. */
  readonly lastYear?: {
    /** INK2 1.2. */
    readonly loss: bigint;
    /** INK2 1.7 b: a negative base of special payroll tax. */
    readonly negativePayrollBase: bigint;
  };
}

/** Which step of the work an entry belongs to, and whether it takes out what was booked before. */
export interface TaxEntry {
  readonly step: EntryStep;
  /** Tells entries of one step apart: the reserve's account. */
  readonly key: string | null;
  readonly isReversal: boolean;
  readonly text: string;
  /** Debit positive. */
  readonly rows: readonly { readonly account: string; readonly amount: Ore }[];
}

/** An account that the books do not have: without name, code and amount. */
export function bareAccount(account: string): TaxAccount {
  return { account, name: "", opening: zeroOre, closing: zeroOre, chosen: null, given: null };
}

/** Sums what entries move, by account. */
export function movedBy(entries: readonly Pick<TaxEntry, "rows">[]): ReadonlyMap<string, Ore> {
  const moved = new Map<string, Ore>();
  for (const { rows } of entries) {
    for (const { account, amount } of rows) moved.set(account, ore((moved.get(account) ?? 0n) + amount));
  }
  return moved;
}

/** Posts entries; an account that the books lack is added to them. */
export function post(accounts: readonly TaxAccount[], entries: readonly TaxEntry[]): readonly TaxAccount[] {
  const moved = new Map(movedBy(entries));
  const posted = accounts.map((account): TaxAccount => {
    const amount = moved.get(account.account);
    moved.delete(account.account);
    return amount === undefined ? account : { ...account, closing: ore(account.closing + amount) };
  });
  const added = Array.from(moved, ([account, closing]) => ({ ...bareAccount(account), closing }));
  return [...posted, ...added];
}

/** An entry of two rows: debit and credit change places when the amount is negative, and none is made of zero. */
export function entryOf(
  head: Omit<TaxEntry, "rows">,
  { debit, credit, amount }: { readonly debit: string; readonly credit: string; readonly amount: Ore },
): readonly TaxEntry[] {
  if (amount === 0n) return [];
  return [
    {
      ...head,
      rows: [
        { account: debit, amount },
        { account: credit, amount: negateOre(amount) },
      ],
    },
  ];
}

/** What stands on the accounts of a list, debit positive. */
export function closingOf(accounts: readonly TaxAccount[], wanted: (account: string) => boolean): Ore {
  return ore(accounts.reduce((sum, one) => (wanted(one.account) ? sum + one.closing : sum), 0n));
}
