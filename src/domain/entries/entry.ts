/**
 * Closing entries (bokslutsverifikationer): vouchers made in the closing, by a person (V) or by the program from a
 * person's choice (S). Debit positive, as in every voucher.
 */
import type { PlainDate } from "../calendar/plainDate.ts";
import type { Ore } from "../money/ore.ts";

export type EntrySeries = "V" | "S";

export interface EntryRow {
  readonly account: string;
  readonly amount: Ore;
  /** Codes of cost centre and project; empty for none. */
  readonly costCenter: string;
  readonly project: string;
  /** Empty when the row says nothing of its own. */
  readonly text: string;
}

/** What an entry says: a new version each time that it changes. */
export interface EntryContent {
  readonly date: PlainDate;
  readonly text: string;
  /** Återföring: dated on the first day of the next fiscal year, and then in none of this year's figures. */
  readonly isReversal: boolean;
  readonly rows: readonly EntryRow[];
}

/** What people have made of it; its way to Fortnox is a transfer's. */
export type EntryState = "draft" | "ready" | "not-for-transfer" | "handed-out" | "void";

/** Where a transfer stands: each entry and version has at most one. */
export type TransferState =
  "queued" | "sending" | "checking" | "waits-for-year" | "transferred" | "refused" | "cancelled";

/** What the current import says of a transferred or returned entry; absent when it was taken before. */
export type Recognition = "same" | "changed" | "removed" | "duplicate";
