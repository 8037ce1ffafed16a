/**
 * A ledger appendix (reskontrabilaga): a customer or supplier ledger on the balance date. What was fetched is computed
 * anew each time and is not kept here; a list pasted for a company without a fetched ledger is.
 */
import type { PlainDate } from "../../../calendar/plainDate.ts";
import type { Ore } from "../../../money/ore.ts";

export interface PastedItem {
  readonly id: string;
  readonly party: string;
  readonly partyNumber: string | null;
  readonly invoiceNumber: string;
  readonly invoiceDate: PlainDate | null;
  readonly dueDate: PlainDate | null;
  readonly total: Ore | null;
  /** Positive when it is owed, by the customer or to the supplier. */
  readonly open: Ore;
}

export interface PastedLedger {
  /** The day that the list was made for; null when nobody said. */
  readonly asOf: PlainDate | null;
  readonly items: readonly PastedItem[];
}

export interface LedgerContent {
  /** Counts only where no ledger was fetched. */
  readonly pasted: PastedLedger | null;
}
