/**
 * What a closing has of a ledger: one that was fetched, a list that somebody pasted, or none and why. Decides which of
 * them is shown, and for which days.
 */
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { AccountingMethod, LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import {
  type DateNotComputable,
  type LedgerRange,
  checkAsOf,
  ledgerRange,
} from "#domain/ledger/list/ledgerRange.ts";
import { type Result, ok } from "#lib/result.ts";
import type { FortnoxFaultProblem } from "../fortnox/faultProblem.ts";

/** The snapshot that is looked at. */
export interface LedgerSnapshot {
  readonly importId: string;
  readonly number: number;
  readonly source: "fortnox" | "sie-file";
  /** The source's own name of the closing's year. */
  readonly yearId: string | null;
  /** The day in Sweden when reading began; null for a file. */
  readonly readOn: PlainDate | null;
  readonly accountingMethod: AccountingMethod | null;
  /** Of the side; null when they were not fetched. */
  readonly invoices: number | null;
  readonly payments: number | null;
  /** Why invoices, or payments, were not fetched. */
  readonly refusal: FortnoxFaultProblem | null;
}

export interface LedgerGround {
  readonly closingId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly side: LedgerSide;
  readonly fiscalYear: FiscalYear;
  /** Null before the first import. */
  readonly snapshot: LedgerSnapshot | null;
  readonly pasted: { readonly asOf: PlainDate; readonly at: string; readonly by: string } | null;
  /** Of the client's connection to Fortnox; null without one. */
  readonly tenant: string | null;
}

/** The day that was asked for, and those that can be. */
export type DateProblem = Pick<DateNotComputable, keyof DateNotComputable>;

/** Why there is no ledger (Ej hämtad). */
export type NotFetchedProblem =
  FortnoxFaultProblem | { readonly kind: "nothing-imported" } | { readonly kind: "ledger-not-in-sie" };

export interface FetchedChoice {
  readonly source: "fortnox";
  readonly snapshot: LedgerSnapshot;
  readonly asOf: PlainDate;
  readonly range: LedgerRange;
}

export type ChosenLedger =
  | FetchedChoice
  | { readonly source: "pasted"; readonly asOf: PlainDate; readonly range: LedgerRange }
  | { readonly source: null };

/** Tells why the ledger was not fetched; null when it was. */
export function notFetchedOf({ snapshot }: LedgerGround): NotFetchedProblem | null {
  if (snapshot === null) return { kind: "nothing-imported" };
  if (snapshot.source === "sie-file") return { kind: "ledger-not-in-sie" };
  return snapshot.invoices === null ? snapshot.refusal : null;
}

/** Chooses the ledger to show: without a day the balance date, or the last day before it that can be computed. */
export function chooseLedger(ground: LedgerGround, asked?: PlainDate): Result<ChosenLedger, DateProblem> {
  const { snapshot, pasted, fiscalYear } = ground;
  if (notFetchedOf(ground) === null && snapshot !== null && snapshot.readOn !== null) {
    const range = ledgerRange(fiscalYear, snapshot.readOn);
    const checked = checkAsOf(range, asked ?? earlierOf(fiscalYear.end, range.latest));
    return checked.ok ? ok({ source: "fortnox", snapshot, asOf: checked.value, range }) : checked;
  }
  if (pasted === null) return ok({ source: null });
  const range = { earliest: pasted.asOf, latest: pasted.asOf };
  const checked = checkAsOf(range, asked ?? pasted.asOf);
  return checked.ok ? ok({ source: "pasted", asOf: pasted.asOf, range }) : checked;
}

function earlierOf(one: PlainDate, other: PlainDate): PlainDate {
  return one < other ? one : other;
}
