/**
 * Port: what transfers read one by one in a company's books in Fortnox, and what they write there. Reading throws the
 * faults of `fortnox/faults.ts`; writing tells what surely was, or was not, done.
 */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { EntryRow } from "#domain/entries/entry.ts";
import type { SeriesVoucher } from "#domain/transfer/lookFor.ts";
import type { FortnoxAccount } from "../fortnox/books.ts";
import type { FortnoxFaultProblem } from "../fortnox/faultProblem.ts";

export interface VoucherKey {
  readonly yearId: string;
  readonly series: string;
  readonly number: number;
}

export interface SeriesDetail {
  readonly code: string;
  readonly name: string;
  readonly manual: boolean;
  /** Null when Fortnox does not say. */
  readonly nextNumber: number | null;
}

/** A voucher as it is to be. */
export interface VoucherDraft {
  readonly yearId: string;
  readonly series: string;
  readonly date: PlainDate;
  readonly text: string;
  readonly comments: string;
  readonly rows: readonly EntryRow[];
}

/** Stands between a voucher and the network. */
export interface SendGate {
  /** Called when its turn has come and before anything is sent; false lets it be. */
  open(): Promise<boolean>;
  /** Asked at the last moment, right before the first byte leaves. */
  isOpen(): boolean;
}

/** What became of a change that was sent once. */
export type ChangeOutcome<T> =
  | { readonly kind: "done"; readonly value: T }
  /** The gate was closed: nothing left this machine. */
  | { readonly kind: "held" }
  /** Nothing left this machine: no name, no connection, no TLS. */
  | { readonly kind: "unsent"; readonly problem: FortnoxFaultProblem }
  /** Fortnox said no. Asked again, it may say yes to the same: too many requests, or a token that had died. */
  | {
      readonly kind: "refused";
      readonly problem: FortnoxFaultProblem;
      readonly mayPass: boolean;
      readonly retryAfterMs: number | null;
    }
  /** It left, and what came back does not tell. */
  | { readonly kind: "unknown"; readonly problem: FortnoxFaultProblem };

export interface FortnoxBooks {
  /** Reads a voucher with its rows; null when there is none of that number. */
  readVoucher(key: VoucherKey): Promise<SeriesVoucher | null>;
  /** Null when the year has no such series. */
  readSeries(yearId: string, code: string): Promise<SeriesDetail | null>;
  /** Sends it once. The answer is the voucher as Fortnox says that it made it. */
  createVoucher(draft: VoucherDraft, gate: SendGate): Promise<ChangeOutcome<SeriesVoucher>>;
  createSeries(
    yearId: string,
    series: { readonly code: string; readonly name: string },
  ): Promise<ChangeOutcome<null>>;
  /** Null when the year has no such account. */
  readAccount(yearId: string, number: string): Promise<FortnoxAccount | null>;
  activateAccount(yearId: string, number: string): Promise<ChangeOutcome<null>>;
  createAccount(
    yearId: string,
    account: { readonly number: string; readonly name: string },
  ): Promise<ChangeOutcome<null>>;
}
