/**
 * Imports one fiscal year from an uploaded file: read, check against the closing, store, compare, make current. One
 * transaction, so that nothing half-imported is ever visible; whatever stops it leaves the closing as it was.
 */
import type { InFirm, Transaction } from "../firm/inFirm.ts";
import type { StageReport } from "../importRuns/stages.ts";
import type { LogWriter } from "../log/logWriter.ts";
import { accountFigures } from "#domain/bookkeeping/accountFigures.ts";
import { ledgerOrder } from "#domain/bookkeeping/ledgerOrder.ts";
import { voucherSums } from "#domain/bookkeeping/voucherSums.ts";
import type { Check } from "#domain/imports/check.ts";
import { checkCount, checkImport } from "#domain/imports/checkImport.ts";
import { type Confirmation, importObstacles, neededConfirmations } from "#domain/imports/importObstacles.ts";
import { completeVouchers } from "./completeVouchers.ts";
import { type Sha256, hashBookkeeping } from "./contentHash.ts";
import { findDifference } from "./findDifference.ts";
import type { ReadSource, SourceFile } from "./readSource.ts";
import type { ClosingGround, SnapshotContent, SnapshotStore } from "./snapshot.ts";

export interface ImportDeps {
  readonly inFirm: InFirm;
  readonly store: SnapshotStore;
  readonly log: LogWriter;
  readonly readSource: ReadSource;
  readonly sha256: Sha256;
  readonly newId: () => string;
}

export interface RunOrder {
  readonly firmId: string;
  readonly runId: string;
  readonly closingId: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly confirmed: readonly Confirmation[];
  readonly startedBy: string;
}

export type RunProblem = { readonly kind: string } & Readonly<
  Record<string, string | number | readonly string[]>
>;

export type RunOutcome =
  | { readonly status: "committed" | "unchanged"; readonly importNumber: number }
  | { readonly status: "refused"; readonly problem: RunProblem }
  /** Cancelled, or the closing is gone. */
  | { readonly status: "cancelled" }
  /** Another process has the run. */
  | { readonly status: "busy" };

/** Undoes the transaction and ends the run with an outcome. */
class ImportStoppedError extends Error {
  override readonly name = "ImportStoppedError";
  readonly outcome: RunOutcome;

  constructor(outcome: RunOutcome) {
    super(outcome.status);
    this.outcome = outcome;
  }
}

/** Runs the import to its end; throws only when the world fails. */
export async function importFiscalYear(
  deps: ImportDeps,
  run: RunOrder,
  stages: StageReport,
): Promise<RunOutcome> {
  try {
    return await deps.inFirm(run.firmId, (transaction) => importIn({ deps, run, stages, transaction }));
  } catch (error) {
    if (error instanceof ImportStoppedError) return error.outcome;
    throw error;
  }
}

interface Work {
  readonly deps: ImportDeps;
  readonly run: RunOrder;
  readonly stages: StageReport;
  readonly transaction: Transaction;
}

async function importIn(work: Work): Promise<RunOutcome> {
  const { deps, run, stages, transaction } = work;
  if (!(await deps.store.lockRun(transaction, run.runId))) return { status: "busy" };
  stages.begin("company", 1);
  const bytes = await deps.store.readFile(transaction, run.fileId);
  if (bytes === null) return { status: "refused", problem: { kind: "file-gone" } };
  const ground = await deps.store.readGround(transaction, run.closingId);
  if (ground === null) return { status: "refused", problem: { kind: "closing-gone" } };
  const fileSha256 = deps.sha256.ofBytes(bytes);
  const read = deps.readSource(bytes);
  if (!read.ok) return { status: "refused", problem: read.problem };
  const problem = refusalOf(read.value, ground, run.confirmed);
  if (problem !== null) return { status: "refused", problem };
  const content = assemble(work, read.value);
  if (ground.current !== null && isSame(ground.current.contentHash, content.hashes.content)) {
    return endUnchanged(work, ground.current.number);
  }
  return store(work, { file: read.value, fileSha256, ground, content });
}

function refusalOf(
  file: SourceFile,
  ground: ClosingGround,
  confirmed: readonly Confirmation[],
): RunProblem | null {
  const [obstacle] = importObstacles(file.bookkeeping, file.statedYear, ground.target);
  if (obstacle !== undefined) return obstacle;
  const needed = neededConfirmations(file.bookkeeping, file.statedYear, {
    sums: voucherSums(file.bookkeeping.vouchers),
    checksumIsWrong: file.profile.checksum === "wrong",
  });
  const missing = needed.filter((confirmation) => !confirmed.includes(confirmation));
  return missing.length === 0 ? null : { kind: "confirmation-needed", confirmations: missing };
}

function assemble({ deps, stages }: Work, { bookkeeping }: SourceFile): SnapshotContent {
  stages.begin("chart", bookkeeping.accounts.length);
  const figures = accountFigures(bookkeeping);
  stages.begin("vouchers", bookkeeping.vouchers.count);
  const order = ledgerOrder(bookkeeping.vouchers, bookkeeping.accounts.length);
  return {
    bookkeeping,
    figures,
    order,
    sums: voucherSums(bookkeeping.vouchers),
    hashes: hashBookkeeping(bookkeeping, order, deps.sha256),
  };
}

interface Found {
  readonly file: SourceFile;
  readonly fileSha256: Uint8Array;
  readonly ground: ClosingGround;
  readonly content: SnapshotContent;
}

async function store(work: Work, found: Found): Promise<RunOutcome> {
  const { deps, run, stages, transaction } = work;
  const { file, ground, content } = found;
  const { bookkeeping } = content;
  const importId = deps.newId();
  const complete = completeVouchers(content);
  await deps.store.writeContent(transaction, { ...content, importId }, (rows) => {
    stages.advance(complete.after(rows));
  });
  const checks = runChecks(work, found);
  stages.end();
  const record = {
    importId,
    closingId: run.closingId,
    number: ground.nextNumber,
    fileName: run.fileName,
    fileSha256: found.fileSha256,
    contentHash: content.hashes.content,
    profile: file.profile,
    counts: {
      vouchers: bookkeeping.vouchers.count,
      rows: content.order.accountStarts.at(-1) ?? 0,
      accounts: bookkeeping.accounts.length,
    },
    coversThrough: bookkeeping.coversThrough,
    findings: file.findings,
    checks,
    importedBy: run.startedBy,
    durationMs: stages.elapsedMs(),
  };
  await deps.store.writeRecord(transaction, record, content);
  if (ground.current !== null) {
    const difference = await findDifference(deps.store, transaction, { previous: ground.current, importId });
    await deps.store.writeDifference(transaction, importId, difference);
  }
  return commit(work, { ground, importId });
}

function runChecks({ stages }: Work, { file, ground, content }: Found): readonly Check[] {
  stages.begin("checks", checkCount);
  const checks: Check[] = [];
  const { bookkeeping, figures: accounts, sums } = content;
  const { organizationNumber, fiscalYear } = ground.target;
  const { profile: quality } = file;
  const { lastClosings } = ground;
  const against = { bookkeeping, quality, accounts, sums, organizationNumber, fiscalYear, lastClosings };
  for (const check of checkImport(against)) {
    checks.push(check);
    stages.advance(checks.length);
  }
  return checks;
}

async function commit(
  work: Work,
  { ground, importId }: { readonly ground: ClosingGround; readonly importId: string },
): Promise<RunOutcome> {
  const { deps, run, transaction } = work;
  const { closingId } = run;
  if (!(await deps.store.makeCurrent(transaction, { closingId, importId, target: ground.target }))) {
    throw new ImportStoppedError({ status: "refused", problem: { kind: "closing-changed" } });
  }
  await deps.store.removeFile(transaction, run.fileId);
  return end(work, { status: "committed", importNumber: ground.nextNumber });
}

async function endUnchanged(work: Work, importNumber: number): Promise<RunOutcome> {
  work.stages.end();
  await work.deps.store.removeFile(work.transaction, work.run.fileId);
  return end(work, { status: "unchanged", importNumber });
}

/** Logs and ends the run: the last of all, because the log holds up other writers. */
async function end(
  { deps, run, stages, transaction }: Work,
  outcome: { readonly status: "committed" | "unchanged"; readonly importNumber: number },
): Promise<RunOutcome> {
  const { closingId, startedBy: by, fileName } = run;
  const { status, importNumber } = outcome;
  if (!(await deps.store.endRun(transaction, run.runId, { ...outcome, stages: stages.stages() }))) {
    throw new ImportStoppedError({ status: "cancelled" });
  }
  const event = { by, closingId, kind: `import-${status}`, data: { number: importNumber } };
  // A file is often named after a person.
  await deps.log.write(transaction, { ...event, personal: { fileName } });
  return outcome;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
