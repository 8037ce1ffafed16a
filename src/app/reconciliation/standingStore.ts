/** Port: everything that tells how the accounts of a closing stand, read in a few questions. */
import type { AppendixKind } from "#domain/appendices/appendix.ts";
import type { ControlAccountPart } from "#domain/bridge/bridge.ts";
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { CheckedBridge } from "#domain/closingChecks/checkLedger.ts";
import type { NextOpenings } from "#domain/closingChecks/checkNextOpening.ts";
import type { Check } from "#domain/imports/check.ts";
import type { LastClosings } from "#domain/imports/checkBalances.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { AccountBalance, BookedBalance } from "#domain/reconciliation/reconcile.ts";
import type { Subject } from "#domain/signOff/signOffEvent.ts";
import type { SignOffState } from "#domain/signOff/signOffState.ts";
import type { EntryWithStatus } from "../entries/entryStanding.ts";
import type { Person } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { FiguredEntry } from "../figures/figuredEntries.ts";

/** An appendix as it was last computed. */
export interface SupportingAppendix {
  readonly appendixId: string;
  readonly number: number;
  readonly name: string;
  readonly kind: AppendixKind;
  /** The first is the main one. */
  readonly accounts: readonly string[];
  /** Debit positive; null is unknown. */
  readonly sums: ReadonlyMap<string, Ore | null>;
  /** Of what it says of an account, by account, where that was computed by itself. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Of all that it says; null until it has been computed. */
  readonly hash: string | null;
  readonly files: number;
}

/** The bridge without its items. */
export interface BridgeStanding extends CheckedBridge {
  readonly accounts: readonly Pick<ControlAccountPart, "account" | "ledger" | "explained">[];
}

/** A ledger on the balance date, as the accounts are held against it. */
export interface LedgerStanding {
  readonly controlAccounts: readonly string[];
  /** Over each item and what is open of it; null without a ledger. */
  readonly hash: string | null;
  /** Or why there is none. */
  readonly bridge: { readonly bridge: BridgeStanding } | { readonly reason: string };
}

export interface StandingImport {
  readonly importId: string;
  readonly number: number;
  readonly source: "sie-file" | "fortnox";
  /** The controls that were made at it. */
  readonly checks: readonly Check[];
}

export interface StandingGround {
  readonly closingId: string;
  readonly clientId: string;
  readonly fiscalYear: FiscalYear;
  /** Null before the first import. */
  readonly currentImport: StandingImport | null;
  /** Every account in use, those of the result too, in the order of their numbers; with closing entries (`adjust`). */
  readonly accounts: readonly AccountBalance[];
  /** Every closing entry, in the order of their numbers. */
  readonly entries: readonly FiguredEntry[];
  /** The same, whole. */
  readonly written: readonly EntryWithStatus[];
  /** Those that are in the figures. */
  readonly adjusting: readonly FiguredEntry[];
  /** Those that are not removed, in the order of number. */
  readonly appendices: readonly SupportingAppendix[];
  /** By `subjectKey`. */
  readonly signOffs: ReadonlyMap<string, SignOffState>;
  readonly firmMateriality: Ore;
  /** The client's own thresholds, by account. */
  readonly thresholds: ReadonlyMap<string, Ore>;
  /** How many, by account. */
  readonly comments: ReadonlyMap<string, number>;
  /** How many wait for an answer, by account. */
  readonly questions: ReadonlyMap<string, number>;
  readonly ledgers: Readonly<Record<LedgerSide, LedgerStanding>>;
  /** Of the client's closing of the year before, as it is shown there; null when there is none with an import. */
  readonly previousClosings: LastClosings | null;
  /** Of the year after, as the current import knows it. */
  readonly nextOpenings: NextOpenings;
  /** Those who have signed, by id. */
  readonly people: ReadonlyMap<string, Person>;
}

/** The same without closing entries. */
export interface BookedGround extends Omit<
  StandingGround,
  "accounts" | "entries" | "written" | "adjusting" | "previousClosings"
> {
  /** Every account in use, in the order of their numbers. */
  readonly booked: readonly BookedBalance[];
  /** Accounts asked for that stand in the chart without being used. */
  readonly chart: readonly BookedBalance[];
  /** The client's closing of the year before; null when there is none with an import. */
  readonly previous: {
    readonly closingId: string;
    readonly fiscalYear: FiscalYear;
    readonly closings: LastClosings;
  } | null;
}

export interface StandingStore {
  /** Reads it all, and of the rest of the chart these accounts; null when the closing is not there. */
  readGround(
    transaction: Transaction,
    closingId: string,
    accounts: readonly string[],
  ): Promise<BookedGround | null>;
}

/** The key of a subject among those of a closing. */
export function subjectKey({ kind, key }: Subject): string {
  return `${kind} ${key}`;
}
