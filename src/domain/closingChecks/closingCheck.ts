/**
 * A check (kontroll) of a closing: a rule over figures, ledgers and appendices as they stand now, beside the controls
 * that an import made once (`../imports/check.ts`). Both are marked done in the same way.
 */
import type { CheckName, CheckSummary } from "../imports/check.ts";
import type { Ore } from "../money/ore.ts";

export type ClosingCheckName =
  | "customer-ledger-equals-accounts"
  | "supplier-ledger-equals-accounts"
  | "balance-sheet-even"
  | "balances-with-wrong-sign"
  | "opening-equals-previous-closing"
  | "differences-left"
  | "balances-without-support";

export interface ClosingFinding {
  readonly account: string | null;
  /** Series and number. */
  readonly voucher: string | null;
  /** In the current import. */
  readonly voucherIndex: number | null;
  readonly invoiceNumber: string | null;
  readonly appendixId: string | null;
  /** The name of what it concerns. */
  readonly text: string;
  readonly expected: Ore | null;
  readonly actual: Ore | null;
  /** What it amounts to. */
  readonly amount: Ore | null;
}

export interface ClosingCheck {
  readonly name: ClosingCheckName | CheckName;
  readonly outcome: "ok" | "attention" | "not-run";
  /** What happened, or why it could not run. */
  readonly summary: CheckSummary;
  /** At most five hundred; `findingCount` is true. */
  readonly findings: readonly ClosingFinding[];
  readonly findingCount: number;
}
