/** What a snapshot from Fortnox has beside the bookkeeping. */
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { EntryRow } from "#domain/entries/entry.ts";
import type { KnownInvoice, KnownPayment } from "#domain/ledger/ledger.ts";
import type { AccountingMethod, LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import type { Ore } from "#domain/money/ore.ts";
import type {
  FortnoxAccount,
  FortnoxPredefinedAccount,
  FortnoxSeries,
  FortnoxVoucher,
} from "../fortnox/books.ts";
import type { FortnoxFaultProblem } from "../fortnox/faultProblem.ts";

/** A part that Fortnox can refuse while the rest comes in. */
export type FetchedPart =
  | `${LedgerSide}-invoices`
  | `${LedgerSide}-payments`
  | "predefined-accounts"
  | "locked-period"
  | "cost-centers"
  | "projects";

export interface NotFetched {
  readonly part: FetchedPart;
  readonly problem: FortnoxFaultProblem;
}

/** A ledger as it came; null where it was not fetched. */
export interface FetchedLedger {
  readonly side: LedgerSide;
  readonly invoices: readonly KnownInvoice[] | null;
  readonly payments: readonly KnownPayment[] | null;
}

/** A cost centre (SIE dimension 1) or a project (6). */
export interface FetchedObject {
  readonly dimension: "1" | "6";
  readonly code: string;
  readonly name: string;
  readonly active: boolean | null;
}

/** The year after the closing's own. */
export interface FetchedNextYear {
  readonly yearId: string;
  /** What it opens with, by account; an amount is null where Fortnox does not say. */
  readonly openings: ReadonlyMap<string, { readonly name: string; readonly opening: Ore | null }>;
}

/** A voucher of another year; one with the marker of a closing entry is read alone for what it says. */
export interface OtherVoucher extends FortnoxVoucher {
  /** Null when it was not read. */
  readonly rows: readonly EntryRow[] | null;
}

export interface FetchedSource {
  /** When reading began. */
  readonly readAt: string;
  /** The closing's year by Fortnox's own id. */
  readonly yearId: string;
  /** Of the closing's year; null when Fortnox does not say. */
  readonly accountingMethod: AccountingMethod | null;
  /** The years that were fetched, the latest first. */
  readonly years: readonly FiscalYear[];
  /** By number, of the closing's year and of the one before. */
  readonly accounts: ReadonlyMap<string, FortnoxAccount>;
  readonly previousAccounts: ReadonlyMap<string, FortnoxAccount>;
  /** The list of vouchers of the closing's year, by `series` and `number` in one key. */
  readonly listedVouchers: ReadonlyMap<string, FortnoxVoucher>;
  /**
   * Of the other years that were fetched, and those of the year after that book invoices and payments or have the
   * marker of a closing entry.
   */
  readonly otherVouchers: readonly OtherVoucher[];
  /** Null when Fortnox has no such year. */
  readonly nextYear: FetchedNextYear | null;
  readonly series: readonly (FortnoxSeries & { readonly yearId: string })[];
  readonly predefinedAccounts: readonly FortnoxPredefinedAccount[];
  readonly lockedThrough: PlainDate | null;
  readonly objects: readonly FetchedObject[];
  readonly ledgers: readonly FetchedLedger[];
  readonly notFetched: readonly NotFetched[];
}

/** The key of a voucher in a list of one year. */
export function voucherKey({ series, number }: { readonly series: string; readonly number: string }): string {
  return `${series}\n${number}`;
}

/** How much came of a ledger, as its import tells for ever. */
export interface LedgerCount {
  readonly side: LedgerSide;
  /** Null when they were not fetched. */
  readonly invoices: number | null;
  readonly payments: number | null;
  readonly changedDuringFetch: number;
}

/** Counts both ledgers. */
export function countLedgers({ ledgers }: FetchedSource): readonly LedgerCount[] {
  return ledgers.map(({ side, invoices, payments }) => ({
    side,
    invoices: invoices?.length ?? null,
    payments: payments?.length ?? null,
    changedDuringFetch: (invoices ?? []).filter(({ changedDuringFetch }) => changedDuringFetch).length,
  }));
}
