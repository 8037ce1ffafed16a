/** The tax return of a limited company: its forms, the entries that lead to them, and what each step of the work gives. */
import type { Period } from "../forms/filingPeriod.ts";
import type { Fields, Ink2r } from "../forms/fillInk2r.ts";
import type { Ink2s } from "../forms/fillInk2s.ts";
import type { Ore } from "../money/ore.ts";
import type { Trace } from "../trace/trace.ts";
import type { Reserve } from "./reserves/taxReserves.ts";
import type { TaxRule } from "./rules/taxRule.ts";
import type { TaxEntry } from "./taxBooks.ts";
import type { TaxFinding } from "./findings/taxFinding.ts";
import type { TaxStep } from "./taxStep.ts";
import type { TaxToPay } from "./taxToPay/taxToPay.ts";

export interface Forms {
  readonly ink2r: Ink2r;
  readonly ink2s: Ink2s;
  readonly ink2: Fields;
}

export interface TaxReturn extends Forms {
  readonly incomeYear: number;
  readonly period: Period;
  /** In whole kronor: what is booked as the year's tax once the entries are posted. */
  readonly tax: bigint;
  readonly entries: readonly TaxEntry[];
  readonly findings: readonly TaxFinding[];
  /** All fourteen, in the order of work. */
  readonly steps: readonly TaxStepFigure[];
  readonly reserves: readonly ReserveFigures[];
  /** Null when the company has neither equipment nor such a reserve. */
  readonly excess: ExcessFigures | null;
  readonly treatments: readonly Treatment[];
  /** The most that may be allocated once the reversals are counted, in whole kronor. */
  readonly mostAllocation: bigint;
  readonly toPay: TaxToPay;
  readonly proposed: ProposedBases;
}

export interface TaxStepFigure {
  readonly step: TaxStep;
  /** What it adds to the taxable surplus; of `tax` and `result` what they are. Null when it is not known. */
  readonly amount: Ore | null;
  readonly trace: Trace;
  readonly rules: readonly TaxRule[];
  /** Neither an amount nor anything to answer. */
  readonly isNothing: boolean;
}

/** A row of the table of reserves; amounts are credit positive. */
export interface ReserveFigures extends Reserve {
  readonly yearIsTyped: boolean;
  readonly forced: Ore;
  readonly voluntary: Ore;
  readonly allocation: Ore;
  /** The last income year in which it may be reversed. */
  readonly lastYear: number | null;
  readonly isForced: boolean;
}

/** Överavskrivning: what each rule allows as the lowest value for tax. */
export interface ExcessFigures {
  /** The value for tax when the year began: the books less the reserve. */
  readonly opening: Ore;
  readonly bookValue: Ore;
  readonly main: Ore | null;
  readonly supplementary: Ore | null;
  /** Of the chosen rule. */
  readonly reserve: Ore | null;
  readonly change: Ore | null;
}

/** An account whose name states how it is treated, or whose number suggests it. */
export interface Treatment {
  readonly account: string;
  readonly name: string;
  readonly code: string;
  /** As it stands in the field. */
  readonly kronor: bigint;
  readonly ground: "name" | "number";
  /** `field` takes it up, `left` does not; null is unanswered. */
  readonly answer: "field" | "left" | null;
}

/** What the books suggest where nobody has said anything; null when they suggest nothing. */
export interface ProposedBases {
  readonly payrollBase: bigint | null;
  readonly acquired: Ore | null;
  readonly sold: Ore | null;
}
