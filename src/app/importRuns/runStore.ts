/** Port: the runs that import, as the person who waits and the process that works see them. */
import type { Transaction } from "../firm/inFirm.ts";
import type { RunOrder, RunProblem, RunSource } from "../imports/runOrder.ts";
import type { Stage } from "./stages.ts";

export type RunStatus = "queued" | "running" | "committed" | "unchanged" | "cancelled" | "refused" | "failed";

export interface ImportRun {
  readonly runId: string;
  readonly status: RunStatus;
  readonly source: RunSource["kind"];
  /** Null when it fetches from Fortnox. */
  readonly fileName: string | null;
  readonly startedAt: string;
  /** The person's name. */
  readonly startedBy: string;
  readonly stages: readonly Stage[];
  readonly importNumber: number | null;
  readonly problem: RunProblem | null;
}

export type NewRun = Omit<RunOrder, "firmId">;

/** What a process that takes up a run finds. */
export interface TakenRun extends RunOrder {
  /** How often the run has been begun, this time counted. */
  readonly attempt: number;
  readonly cancelRequested: boolean;
}

export interface RunEnd {
  readonly status: "cancelled" | "refused" | "failed";
  readonly problem: RunProblem | null;
}

export interface RunStore {
  closingExists(transaction: Transaction, closingId: string): Promise<boolean>;
  /** Inserts the run unless one is under way in the closing; then gives the id of that one. */
  insertRun(transaction: Transaction, run: NewRun): Promise<{ readonly underWayRunId: string | null }>;
  /** Finds the run of the closing that imports the file, or has done so. */
  findRunOfFile(transaction: Transaction, closingId: string, fileId: string): Promise<string | null>;
  /** Finds the run under way in the closing that fetches exactly these years. */
  findRunOfYears(
    transaction: Transaction,
    closingId: string,
    yearIds: readonly string[],
  ): Promise<string | null>;
  readRun(transaction: Transaction, closingId: string, runId: string): Promise<ImportRun | null>;
  /** Reads the one under way, if any. */
  readRunUnderWay(transaction: Transaction, closingId: string): Promise<ImportRun | null>;
  /** Asks for the end of a run; ends it at once when nobody works on it. False when it has ended already. */
  requestCancel(transaction: Transaction, closingId: string, runId: string): Promise<boolean>;
  /** Begins on a run, or begins again; null when it has ended or is gone, "busy" when a process works on it. */
  takeRun(transaction: Transaction, runId: string): Promise<TakenRun | "busy" | null>;
  /** Puts a run back for another process, as if it had not been begun. */
  returnRun(transaction: Transaction, runId: string): Promise<void>;
  /** Notes how far the run has come; false when it shall stop. */
  writeProgress(transaction: Transaction, runId: string, stages: readonly Stage[]): Promise<boolean>;
  /** Ends a run that changed nothing; false when it has ended already. */
  endRun(transaction: Transaction, runId: string, end: RunEnd): Promise<boolean>;
}
