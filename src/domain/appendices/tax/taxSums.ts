/** What every appendix of tax says of its accounts: what they opened with, what is booked, and each step of the choice. */
import { type Ore, negateOre, ore, zeroOre } from "../../money/ore.ts";
import type { AccountSum, AppendixFigures, AppendixFinding } from "../figure.ts";
import type { AppendixContext, KindRules } from "../kindRules.ts";
import { completeFigures, makeFigure, sumKey } from "../rows/makeFigure.ts";
import { type CountedRow, termsOf } from "../rows/sumByAccount.ts";
import type { TaxOnAccount, TaxOnAccounts } from "./taxOnAccounts.ts";

/** Nothing is typed: all of it is computed, each time. */
export type ComputedContent = Readonly<Record<string, never>>;

/** An account of the appendix; amounts are credit positive, as the balance sheet shows them. */
export interface TaxRow {
  readonly account: string;
  readonly name: string;
  readonly opening: Ore;
  readonly booked: Ore;
  readonly computed: Ore;
  readonly closing: Ore;
}

export interface TaxAppendixFigures extends AppendixFigures {
  readonly taxRows: readonly TaxRow[];
  readonly incomeYear: number | null;
}

/** What the kinds of tax share; each adds what it computes of its own. */
export function taxRules<Own extends object>(
  own: (tax: TaxOnAccounts | null, context: AppendixContext) => Own,
): KindRules<ComputedContent, TaxAppendixFigures & Own> {
  return {
    emptyContent: () => ({}),
    defaultRollRule: "rows",
    needs: { bookedRows: false, ledger: null, others: false, tax: true },
    amountFields: [],
    figures: (_, context) => {
      const tax = context.tax?.ok === true ? context.tax.value : null;
      return { ...figures(tax, context), ...own(tax, context) };
    },
    rollForward: ({ rule }) => (rule === "none" ? null : {}),
  };
}

function figures(tax: TaxOnAccounts | null, context: AppendixContext): TaxAppendixFigures {
  const { accounts, overrides } = context;
  const answer = completeFigures(
    {
      sums: accounts.map((account) => sumOf(tax, account, context)),
      findings: findingsOf(context),
    },
    overrides,
  );
  const taxRows = tax === null ? [] : accounts.map((account) => rowOf(tax, account, context));
  return { ...answer, taxRows, incomeYear: tax?.incomeYear ?? null };
}

function sumOf(tax: TaxOnAccounts | null, account: string, { overrides }: AppendixContext): AccountSum {
  const known = tax?.accounts.get(account);
  const rows = known === undefined ? [] : termRows(known);
  // What neither books nor choice have anything on holds nothing.
  const result = tax === null ? null : (known?.closing ?? zeroOre);
  const trace = { formula: "tax-on-account", terms: termsOf(rows), result, rounding: null };
  return { account, figure: makeFigure(sumKey(account), trace, overrides) };
}

function termRows({ account, name, opening, booked, steps }: TaxOnAccount): readonly CountedRow[] {
  const link = { kind: "account", account } as const;
  return [
    { account, label: "opening", name, operator: "+", amount: opening, link },
    ...(booked === 0n
      ? []
      : [{ account, label: "booked-by-others", name, operator: "+", amount: booked, link } as const]),
    ...steps.map(({ step, amount }): CountedRow => {
      return { account, label: `tax-step-${step}`, name: "", operator: "+", amount, link: null };
    }),
  ];
}

function rowOf(tax: TaxOnAccounts, account: string, { balances }: AppendixContext): TaxRow {
  const known = tax.accounts.get(account);
  const name = known?.name ?? "";
  const computed = ore((known?.steps ?? []).reduce((sum, { amount }) => sum - amount, 0n));
  return {
    account,
    name: name === "" ? (balances.find((balance) => balance.account === account)?.name ?? "") : name,
    opening: negateOre(known?.opening ?? zeroOre),
    booked: negateOre(known?.booked ?? zeroOre),
    computed,
    closing: negateOre(known?.closing ?? zeroOre),
  };
}

function findingsOf({ tax }: AppendixContext): readonly AppendixFinding[] {
  if (tax?.ok !== true) {
    const problem = tax?.problem.kind ?? "tax-without-import";
    return [{ kind: "tax-not-computed", severity: "error", rowId: null, problem }];
  }
  return tax.value.isChosen ? [] : [{ kind: "tax-not-chosen", severity: "warning", rowId: null }];
}
