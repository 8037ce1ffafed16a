/**
 * The base of special payroll tax that the accounts suggest. It is proposed and never assumed: what the accounts cannot
 * tell is listed, and a person confirms the sum. Source: lag (1991:687) 2 §.
 */
import { type Ore, sumOre } from "../../money/ore.ts";
import type { TaxAccount } from "../taxBooks.ts";
import { type PayrollBaseRow, payrollBaseAsked, payrollBaseRows, pensionDebt } from "./payrollBase.data.ts";

export interface PayrollBaseTerm {
  /** Of the law's list. */
  readonly letter: PayrollBaseRow["letter"];
  readonly account: string;
  readonly name: string;
  /** As it is added: debit positive. */
  readonly amount: Ore;
}

export interface PayrollBaseProposal {
  /** Whole kronor, öre dropped (rule `whole-kronor`); null when no account suggests a base. */
  readonly base: bigint | null;
  readonly terms: readonly PayrollBaseTerm[];
  readonly findings: readonly PayrollFinding[];
}

interface About {
  readonly severity: "warning";
  readonly account: string;
  readonly name: string;
  readonly amountOre: Ore;
}

export type PayrollFinding =
  /** The account holds pension premiums only in part. */
  | ({ readonly kind: "payroll-base-account-to-ask" } & About)
  /** Row j: 85 per cent of the opening debt at a rate that is not in the data lowers the base. */
  | ({ readonly kind: "payroll-base-pension-debt" } & About)
  /** A negative base of last year (row l) lowers this year's; it is in last year's field 7133. */
  | {
      readonly kind: "payroll-base-last-year-negative";
      readonly severity: "warning";
      readonly kronor: string;
    };

/** Proposes it; `lastYearNegative` is last year's 7133 in whole kronor, null when it is not known. */
export function proposePayrollBase(
  accounts: readonly TaxAccount[],
  lastYearNegative: bigint | null = null,
): PayrollBaseProposal {
  const terms = accounts.flatMap(({ account, name, closing }): readonly PayrollBaseTerm[] => {
    const letter = payrollBaseRows.find((row) => row.accounts.test(account))?.letter;
    return letter === undefined || closing === 0n ? [] : [{ letter, account, name, amount: closing }];
  });
  const carried = lastYearNegative ?? 0n;
  const sum = sumOre(terms.map(({ amount }) => amount)) - carried * 100n;
  return {
    base: terms.length === 0 && carried === 0n ? null : sum / 100n,
    terms,
    findings: [...findingsOf(accounts), ...carriedFinding(carried)],
  };
}

function findingsOf(accounts: readonly TaxAccount[]): readonly PayrollFinding[] {
  return accounts.flatMap(({ account, name, opening, closing }): readonly PayrollFinding[] => {
    const about = { severity: "warning", account, name } as const;
    if (payrollBaseAsked.test(account) && closing !== 0n) {
      return [{ kind: "payroll-base-account-to-ask", ...about, amountOre: closing }];
    }
    if (pensionDebt.test(account) && opening !== 0n) {
      return [{ kind: "payroll-base-pension-debt", ...about, amountOre: opening }];
    }
    return [];
  });
}

function carriedFinding(carried: bigint): readonly PayrollFinding[] {
  return carried === 0n
    ? []
    : [{ kind: "payroll-base-last-year-negative", severity: "warning", kronor: carried.toString() }];
}
