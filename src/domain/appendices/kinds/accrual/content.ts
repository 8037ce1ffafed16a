/** Accruals (periodiseringar): amounts that belong to a period, and the part of each that the balance sheet carries. */
import type { PlainDate } from "../../../calendar/plainDate.ts";
import type { Ore } from "../../../money/ore.ts";

/** By whole calendar months, or by days. */
export type AccrualBasis = "months" | "days";
/**
 * Invoiced or paid ahead (förutbetald): the part after the balance date is carried. Not invoiced yet (upplupen): the
 * part up to it is.
 */
export type AccrualTiming = "prepaid" | "accrued";

export interface AccrualRow {
  readonly id: string;
  readonly text: string;
  /** Null is the appendix's only account. */
  readonly account: string | null;
  /** The whole, without sign of debit or credit: the account decides which it is. */
  readonly amount: Ore | null;
  /** First day of the period. */
  readonly from: PlainDate | null;
  /** Last day of the period. */
  readonly to: PlainDate | null;
  /** Null leaves it to the period: months when it is made of whole ones, else days. */
  readonly basis: AccrualBasis | null;
  /** Null leaves it to the account. */
  readonly timing: AccrualTiming | null;
}

export interface AccrualContent {
  readonly rows: readonly AccrualRow[];
}
