/** A tax account appendix (skattekonto): Skatteverket's own list, to be held against account 1630. */
import type { PlainDate } from "../../../calendar/plainDate.ts";
import type { Ore } from "../../../money/ore.ts";

export interface TaxAccountTransaction {
  readonly id: string;
  readonly date: PlainDate;
  readonly text: string;
  /** Paid in or credited is positive, as the account is the company's claim. */
  readonly amount: Ore;
  /** The balance after it, where the list has one. */
  readonly balance: Ore | null;
}

export interface TaxAccountContent {
  /** The first and last day that the list covers; null when it does not say. */
  readonly from: PlainDate | null;
  readonly through: PlainDate | null;
  /** Before the first transaction. Null when the list does not say. */
  readonly openingBalance: Ore | null;
  /** After the last transaction. Null when the list does not say. */
  readonly closingBalance: Ore | null;
  /** In the order of dates. */
  readonly transactions: readonly TaxAccountTransaction[];
}
