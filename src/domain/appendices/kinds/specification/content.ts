/** A generic specification (specifikation): rows of text, reference and amount that together make up accounts. */
import type { PlainDate } from "../../../calendar/plainDate.ts";
import type { Ore } from "../../../money/ore.ts";
import type { PickedVoucher } from "../../kindRules.ts";

export interface SpecificationRow {
  readonly id: string;
  readonly text: string;
  readonly reference: string;
  /** Null is the appendix's only account. */
  readonly account: string | null;
  readonly date: PlainDate | null;
  /** Where the row was picked from the ledger. */
  readonly voucher: PickedVoucher | null;
  /** Debit positive. Null is not typed yet. */
  readonly amount: Ore | null;
}

export interface SpecificationContent {
  readonly rows: readonly SpecificationRow[];
}
