/** Reads what has been imported into a closing: the list, and one import with controls, findings and difference. */
import { type Result, ok, refused } from "#lib/result.ts";
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { CheckName, CheckSummary } from "#domain/imports/check.ts";
import type { Actor, Person } from "../firm/actor.ts";
import type { InFirm, Transaction } from "../firm/inFirm.ts";
import type { ImportRun, RunStore } from "../importRuns/runStore.ts";
import type { LedgerCount, NotFetched } from "../snapshots/fetchedSource.ts";
import type { Change, LedgerChange } from "../snapshots/importDifference.ts";
import type { SignOffStore, WentStale } from "../signOff/signOffStore.ts";
import { peopleOfCauses } from "../signOff/subjectView.ts";
import type { SourceFindings } from "./readSource.ts";
import type { RunSource } from "./runOrder.ts";

export interface ImportEntry {
  readonly number: number;
  readonly current: boolean;
  readonly source: RunSource["kind"];
  /** Null for what was fetched from Fortnox. */
  readonly fileName: string | null;
  /** The years that were fetched, the latest first; empty for a file. */
  readonly years: readonly FiscalYear[];
  readonly notFetched: readonly NotFetched[];
  readonly importedAt: string;
  readonly importedBy: string;
  readonly vouchers: number;
  readonly rows: number;
}

/** Öre as decimal text: how amounts are kept inside the record of an import, and how they travel. */
export type OreText = string;

/** As it was when the import was made. */
export interface ImportDetail extends ImportEntry {
  readonly durationMs: number;
  readonly program: string;
  readonly accounts: number;
  /** Both ledgers of a fetch; empty for a file. */
  readonly ledgers: readonly LedgerCount[];
  readonly checks: readonly RecordedCheck[];
  readonly findings: SourceFindings;
  readonly difference: RecordedDifference | null;
  /** Somebody has looked at what it changed. */
  readonly seen: boolean;
}

export interface RecordedCheck {
  readonly name: CheckName;
  readonly outcome: "ok" | "attention" | "not-run";
  readonly summary: CheckSummary;
  readonly list: readonly {
    readonly account: string | null;
    readonly voucher: string | null;
    readonly text: string;
    readonly expected: OreText | null;
    readonly actual: OreText | null;
  }[];
  readonly listTotal: number;
}

export interface RecordedAmountChange {
  readonly account: string;
  readonly name: string;
  readonly before: OreText | null;
  readonly after: OreText | null;
}

export interface RecordedDifference {
  readonly previousNumber: number;
  readonly previousImportedAt: string;
  readonly counts: Readonly<Record<Change | "opening", number>> & {
    /** Absent from imports of before there were ledgers. */
    readonly ledger?: number;
  };
  readonly vouchers: readonly {
    readonly change: Change;
    readonly voucher: string;
    readonly date: string | null;
    readonly text: string;
    readonly before: OreText | null;
    readonly after: OreText | null;
    readonly rows: readonly RecordedAmountChange[];
  }[];
  readonly openings: readonly RecordedAmountChange[];
  /** Absent from imports of before there were ledgers. */
  readonly ledger?: readonly (Omit<LedgerChange, "before" | "after"> & {
    readonly before: OreText | null;
    readonly after: OreText | null;
  })[];
}

/** Port: imports as they are read. */
export interface ImportReader {
  /** Reads the imports of a closing, the latest first. */
  readImports(transaction: Transaction, closingId: string): Promise<readonly ImportEntry[]>;
  readImport(transaction: Transaction, closingId: string, number: number): Promise<ImportDetail | null>;
  noteSeen(transaction: Transaction, closingId: string, number: number): Promise<void>;
}

export interface ReadImportsDeps {
  readonly inFirm: InFirm;
  readonly signOffs: Pick<SignOffStore, "readStaleBy" | "readPeople">;
  readonly imports: ImportReader;
  readonly runs: RunStore;
}

export interface ImportList {
  readonly imports: readonly ImportEntry[];
  readonly running: ImportRun | null;
}

type NotFound = { readonly kind: "not-found" };

/** Lists the imports of a closing, and the run that is under way. */
export async function listImports(
  deps: ReadImportsDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<ImportList, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    if (!(await deps.runs.closingExists(transaction, closingId))) return refused({ kind: "not-found" });
    return ok({
      imports: await deps.imports.readImports(transaction, closingId),
      running: await deps.runs.readRunUnderWay(transaction, closingId),
    });
  });
}

export interface ReadImport {
  readonly detail: ImportDetail;
  /** Detta blev inaktuellt. */
  readonly stale: readonly WentStale[];
  /** Those whom the causes name, by id. */
  readonly people: ReadonlyMap<string, Person>;
}

/** Reads one import; that what it changed has been looked at is noted, unless who looks only reads. */
export async function readImport(
  deps: ReadImportsDeps,
  actor: Actor,
  { closingId, number }: { readonly closingId: string; readonly number: number },
): Promise<Result<ReadImport, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const detail = await deps.imports.readImport(transaction, closingId, number);
    if (detail === null) return refused({ kind: "not-found" });
    if (detail.difference !== null && !detail.seen && actor.role !== "reader") {
      await deps.imports.noteSeen(transaction, closingId, number);
    }
    const stale = await deps.signOffs.readStaleBy(transaction, closingId, number);
    const people = await peopleOfCauses(deps.signOffs, transaction, stale);
    return ok({ detail, stale, people });
  });
}
