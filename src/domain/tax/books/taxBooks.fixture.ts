/** Trial balances in kronor, and what is computed of them, in few words. */
import { plainDate } from "../../calendar/plainDate.ts";
import { ore } from "../../money/ore.ts";
import { computeTax } from "../computeTax.ts";
import type { TaxReturn } from "../taxReturn.ts";
import type { TaxAccount, TaxBooks } from "../taxBooks.ts";
import { type TaxChoice, noChoice } from "../taxChoice.ts";

export type Line = readonly [
  account: string,
  kronor: number,
  more?: { readonly opening?: number; readonly name?: string },
];

export const books = (
  lines: readonly Line[],
  year: readonly string[] = ["2025-01-01", "2025-12-31"],
): TaxBooks => ({
  fiscalYear: { start: plainDate(year[0] ?? ""), end: plainDate(year[1] ?? "") },
  knownYears: [],
  accounts: lines.map(([account, kronor, { opening = 0, name = "" } = {}]): TaxAccount => ({
    account,
    name,
    opening: ore(BigInt(Math.round(opening * 100))),
    closing: ore(BigInt(Math.round(kronor * 100))),
    chosen: null,
    given: null,
  })),
});
export const choose = (choice: TaxChoice["choice"], more: Partial<TaxChoice> = {}): TaxChoice => ({
  ...noChoice,
  choice,
  ...more,
});
export const computed = (of: TaxBooks, choice: TaxChoice): TaxReturn => {
  const made = computeTax(of, choice);
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
};
export const figures = (form: ReadonlyMap<string, bigint>): Readonly<Record<string, number>> =>
  Object.fromEntries(Array.from(form, ([code, amount]) => [code, Number(amount)]));
export const rowsOf = ({ entries }: TaxReturn): readonly string[] =>
  entries.map(({ rows }) =>
    rows.map(({ account, amount }) => `${account} ${(Number(amount) / 100).toString()}`).join(", "),
  );
export const kinds = ({ findings }: TaxReturn): readonly string[] => findings.map(({ kind }) => kind);
