/** Why something signed is no longer current (inaktuell): what changed under it, with the figures before and after. */
import type { FormName } from "../forms/formName.ts";
import type { LedgerSide } from "../ledger/ledgerInvoice.ts";
import type { Ore } from "../money/ore.ts";

/** What a voucher did to an account between two imports. */
export interface VoucherEffect {
  /** Series and number: `A 231`. */
  readonly voucher: string;
  /** In the new import; null when the voucher is not there any more. */
  readonly voucherIndex: number | null;
  readonly change: "new" | "changed" | "removed";
  /** What the voucher's net amount on the account changed by, debit positive; never zero. */
  readonly amount: Ore;
}

export interface AccountChanged {
  readonly kind: "account-changed";
  readonly account: string;
  /** Null is unknown, before and after. */
  readonly openingBefore: Ore | null;
  readonly openingAfter: Ore | null;
  readonly closingBefore: Ore | null;
  readonly closingAfter: Ore | null;
  /** Largest effect first, at most `mostListed`; `voucherCount` is true. */
  readonly vouchers: readonly VoucherEffect[];
  readonly voucherCount: number;
}

/** Only the opening balance changed, and the closing balance with it. */
export interface OpeningChanged {
  readonly kind: "opening-changed";
  readonly account: string;
  readonly before: Ore | null;
  readonly after: Ore | null;
}

/** What an invoice has open on the day that the ledger is held against, in SEK: 0 when it is not in the ledger. */
export interface OpenAmountChange {
  readonly number: string;
  readonly before: Ore | null;
  readonly after: Ore | null;
}

/** A closing entry came into the figures of an account, left them, or is there with another amount. */
export interface EntryChanged {
  readonly kind: "entry-changed";
  readonly change: "added" | "changed" | "removed";
  readonly account: string;
  readonly entryId: string;
  /** `V4`. */
  readonly number: string;
  /** What the entry has on the account, debit positive; 0 where it is not in the figures. */
  readonly before: Ore;
  readonly after: Ore;
  /** Who did it; null when nobody in particular did. */
  readonly by: string | null;
}

export interface LedgerChanged {
  readonly kind: "ledger-changed";
  readonly side: LedgerSide;
  /** The ledger's sum; null when it is unknown, or was not fetched. */
  readonly before: Ore | null;
  readonly after: Ore | null;
  /** Largest change first, what is unknown before all; at most `mostListed`; `invoiceCount` is true. */
  readonly invoices: readonly OpenAmountChange[];
  readonly invoiceCount: number;
}

export interface AppendixChanged {
  readonly kind: "appendix-changed";
  readonly change: "added" | "changed" | "removed";
  readonly appendixId: string;
  readonly number: number;
  readonly name: string;
  /** The sum of the appendix; null when it is unknown, or the appendix is not there. */
  readonly before: Ore | null;
  readonly after: Ore | null;
  /** Who did it; null when it came of an import. */
  readonly by: string | null;
}

export interface ControlAccountsChanged {
  readonly kind: "control-accounts-changed";
  readonly side: LedgerSide;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface MaterialityChanged {
  readonly kind: "materiality-changed";
  /** Null when it is the firm's. */
  readonly account: string | null;
  readonly before: Ore;
  readonly after: Ore;
}

export interface CheckChanged {
  readonly kind: "check-changed";
  readonly check: string;
  /** How many findings. */
  readonly before: number;
  readonly after: number;
}

/** What a person said that is in a form and not in the books. */
export type FormChange = "choice" | "answers" | "mapping";

/** A field of a tax form has another amount, and no account that stands in it tells why. */
export interface FieldChanged {
  readonly kind: "field-changed";
  readonly form: FormName;
  readonly code: string;
  /** As the form numbers it; empty where it has no number. */
  readonly row: string;
  /** In whole kronor; zero is an empty field. */
  readonly before: bigint;
  readonly after: bigint;
  /** Who did it; null when nobody in particular did. */
  readonly by: string | null;
  /** Null when that is not known. */
  readonly through: FormChange | null;
}

/** The forms cannot be filled any more. */
export interface FormNotFilled {
  readonly kind: "form-not-filled";
  readonly form: FormName;
  /** The kind of the problem. */
  readonly problem: string;
}

export type Cause =
  | AccountChanged
  | OpeningChanged
  | EntryChanged
  | LedgerChanged
  | AppendixChanged
  | ControlAccountsChanged
  | MaterialityChanged
  | CheckChanged
  | FieldChanged
  | FormNotFilled;

/** A cause is told, not kept as an archive: the import's own difference has the rest. */
export const mostListed = 20;
