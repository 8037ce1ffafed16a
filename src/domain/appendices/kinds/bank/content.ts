/** A bank appendix (bank): what the statement says, and what stands on one of statement and ledger only. */
import type { PlainDate } from "../../../calendar/plainDate.ts";
import type { Ore } from "../../../money/ore.ts";
import type { PickedVoucher } from "../../kindRules.ts";

/** The balance of one account by the bank's own statement; money in the bank is positive. */
export interface BankStatement {
  readonly account: string;
  /** Null is the balance date. */
  readonly date: PlainDate | null;
  readonly balance: Ore | null;
}

export interface BankRow {
  readonly id: string;
  /** Booked but not on the statement yet, or on the statement but not booked. */
  readonly stands: "only-booked" | "only-on-statement";
  readonly account: string | null;
  readonly date: PlainDate | null;
  readonly text: string;
  readonly reference: string;
  readonly voucher: PickedVoucher | null;
  /** As it stands where it stands: money in is positive. */
  readonly amount: Ore | null;
}

export interface BankContent {
  readonly statements: readonly BankStatement[];
  readonly rows: readonly BankRow[];
}
