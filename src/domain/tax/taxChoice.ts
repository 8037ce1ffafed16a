/** What a person has chosen and typed of appropriations, tax and the tax return. */
import { type Ore, zeroOre } from "../money/ore.ts";

export interface TaxChoice {
  /** `booked` leaves the books as they are and only fills the forms. */
  readonly choice: "booked" | TaxOption;
  /** What the option `own` does: an allocation in whole kronor, and reversals by the account of the reserve. */
  readonly own: { readonly allocation: bigint; readonly reversals: ReadonlyMap<string, Ore> };
  /** Typed fields of INK2S, and of the first page, in whole kronor. */
  readonly typed: ReadonlyMap<string, bigint>;
  /** The year of a reserve, by its account. */
  readonly reserveYears: ReadonlyMap<string, number>;
  /** The field that takes an account's amount up, by account; null when it is not adjusted. */
  readonly treatments: ReadonlyMap<string, string | null>;
  /** The uplift of reversed reserves (4.6d) counts when a person has confirmed it. */
  readonly confirmsUplift: boolean;
  /** The base of special payroll tax, when confirmed; negative is a negative base. Else 7132 and 7133 of `typed`. */
  readonly payrollBase: bigint | null;
  readonly properties: readonly PropertyBase[];
  readonly excess: ExcessChoice;
  readonly groupContribution: { readonly given: Ore; readonly received: Ore };
  readonly losses: TaxLosses;
  /** Whether the sub-accounts of tax are moved to 2510. */
  readonly gathersOn2510: boolean;
}

export type TaxOption = "none" | "max" | "reverse" | "own";

/** A taxeringsvärde on a row of INK2 (1.8–1.15), in whole kronor, and what the fee may be at most of homes. */
export interface PropertyBase {
  readonly row: string;
  readonly base: bigint;
  readonly feeCap: bigint | null;
}

export interface ExcessChoice {
  /** `lowest` takes the rule that allows the lower value. */
  readonly rule: "none" | "main" | "supplementary" | "lowest";
  /** Null takes what the books show; of proceeds it asks when something was sold. */
  readonly acquired: Ore | null;
  readonly proceeds: Ore | null;
  /** Acquisition cost of what is still held, by fiscal years with it, this year's first. */
  readonly costs: readonly Ore[];
}

export interface TaxLosses {
  /** Underskott från föregående år, in whole kronor; null when nobody has said. */
  readonly broughtForward: bigint | null;
  readonly forfeited: bigint;
  readonly barred: bigint;
}

/** Nothing chosen, nothing typed. */
export const noChoice: TaxChoice = {
  choice: "booked",
  own: { allocation: 0n, reversals: new Map() },
  typed: new Map(),
  reserveYears: new Map(),
  treatments: new Map(),
  confirmsUplift: false,
  payrollBase: null,
  properties: [],
  excess: { rule: "none", acquired: null, proceeds: null, costs: [] },
  groupContribution: { given: zeroOre, received: zeroOre },
  losses: { broughtForward: null, forfeited: 0n, barred: 0n },
  gathersOn2510: false,
};
