/**
 * Imports one fiscal year from an uploaded file or from Fortnox: read, check against the closing, store, compare, make
 * current. One transaction, so that nothing half-imported is ever visible; whatever stops it leaves the closing as it
 * was.
 */
import type { InFirm, Transaction } from "../firm/inFirm.ts";
import type { StageReport } from "../importRuns/stages.ts";
import { computeImportedLedgers } from "../ledgers/compute/importedLedgers.ts";
import type { LogWriter } from "../log/logWriter.ts";
import { accountFigures } from "#domain/bookkeeping/accountFigures.ts";
import { ledgerOrder } from "#domain/bookkeeping/ledgerOrder.ts";
import { voucherSums } from "#domain/bookkeeping/voucherSums.ts";
import type { Check } from "#domain/imports/check.ts";
import { checkCount, checkImport } from "#domain/imports/checkImport.ts";
import { importObstacles, neededConfirmations } from "#domain/imports/importObstacles.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { completeVouchers } from "../snapshots/completeVouchers.ts";
import { hashContent } from "../snapshots/contentHash.ts";
import { type FoundDifference, findDifference } from "../snapshots/findDifference.ts";
import type { FetchedSource } from "../snapshots/fetchedSource.ts";
import type { ReadSource, SourceFile } from "./readSource.ts";
import { type RunOrder, type RunOutcome, type RunProblem, runEvent } from "./runOrder.ts";
import type { Sha256 } from "../snapshots/sha256.ts";
import { type AfterImportDeps, afterImport } from "../upkeep/afterImport.ts";
import { recogniseAgain } from "../upkeep/recogniseAgain.ts";
import type {
  ClosingGround,
  CurrentSnapshot,
  SnapshotContent,
  SnapshotStore,
} from "../snapshots/snapshot.ts";

export interface ImportDeps {
  readonly inFirm: InFirm;
  readonly store: SnapshotStore;
  readonly upkeep: AfterImportDeps;
  readonly log: LogWriter;
  readonly readSource: ReadSource;
  readonly fetchSource: FetchSource;
  readonly sha256: Sha256;
  readonly newId: () => string;
}

/** Port: fetches the years of a closing from Fortnox, whole or not at all. */
export type FetchSource = (
  order: FetchOrder,
  stages: StageReport,
) => Promise<Result<ObtainedSource, RunProblem>>;

export interface FetchOrder extends Pick<RunOrder, "firmId" | "closingId" | "startedBy"> {
  readonly clientId: string;
  readonly yearIds: readonly string[];
  readonly target: ClosingGround["target"];
}

/** The bookkeeping of the closing's year, wherever it came from. */
export interface ObtainedSource {
  readonly file: SourceFile;
  /** The bytes that the year was read from. */
  readonly bytes: Uint8Array;
  /** What else came with it; null from a file. */
  readonly fetched: FetchedSource | null;
}

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
  const { deps, run, transaction } = work;
  if (!(await deps.store.lockRun(transaction, run.runId))) return { status: "busy" };
  const ground = await deps.store.readGround(transaction, run.closingId);
  if (ground === null) return { status: "refused", problem: { kind: "closing-gone" } };
  const obtained = await obtain(work, ground);
  if (!obtained.ok) return { status: "refused", problem: obtained.problem };
  const problem = refusalOf(obtained.value, ground, run);
  if (problem !== null) return { status: "refused", problem };
  const content = assemble(work, obtained.value);
  if (ground.current !== null && isSame(ground.current.contentHash, content.hashes.content())) {
    return endUnchanged(work, ground.current, obtained.value);
  }
  return store(work, { obtained: obtained.value, ground, content });
}

async function obtain(
  { deps, run, stages, transaction }: Work,
  { clientId, target }: ClosingGround,
): Promise<Result<ObtainedSource, RunProblem>> {
  const { source, firmId, closingId, startedBy } = run;
  if (source.kind === "fortnox") {
    return deps.fetchSource(
      { firmId, closingId, startedBy, clientId, target, yearIds: source.yearIds },
      stages,
    );
  }
  stages.begin("company", 1);
  const bytes = await deps.store.readFile(transaction, source.fileId);
  if (bytes === null) return refused({ kind: "file-gone" });
  const read = deps.readSource(bytes);
  return read.ok ? ok({ file: read.value, bytes, fetched: null }) : read;
}

function refusalOf({ file }: ObtainedSource, ground: ClosingGround, { source }: RunOrder): RunProblem | null {
  const [obstacle] = importObstacles(file.bookkeeping, file.statedYear, ground.target);
  if (obstacle !== undefined) return obstacle;
  // A person can look into a file beforehand; what was fetched is shown afterwards, in the controls.
  if (source.kind === "fortnox") return null;
  const needed = neededConfirmations(file.bookkeeping, file.statedYear, {
    sums: voucherSums(file.bookkeeping.vouchers),
    checksumIsWrong: file.profile.checksum === "wrong",
  });
  const missing = needed.filter((confirmation) => !source.confirmed.includes(confirmation));
  return missing.length === 0 ? null : { kind: "confirmation-needed", confirmations: missing };
}

/** What was fetched has had its stages while it came. */
function assemble({ deps, stages }: Work, { file, fetched }: ObtainedSource): SnapshotContent {
  const { bookkeeping } = file;
  if (fetched === null) stages.begin("chart", bookkeeping.accounts.length);
  const figures = accountFigures(bookkeeping);
  if (fetched === null) stages.begin("vouchers", bookkeeping.vouchers.count);
  const order = ledgerOrder(bookkeeping.vouchers, bookkeeping.accounts.length);
  return {
    bookkeeping,
    figures,
    order,
    sums: voucherSums(bookkeeping.vouchers),
    hashes: hashContent({ bookkeeping, fetched }, order, deps.sha256),
    fetched,
  };
}

interface Found {
  readonly obtained: ObtainedSource;
  readonly ground: ClosingGround;
  readonly content: SnapshotContent;
}

async function store(work: Work, found: Found): Promise<RunOutcome> {
  const { deps, run, stages, transaction } = work;
  const { obtained, ground, content } = found;
  const { file, fetched } = obtained;
  const { bookkeeping } = content;
  const importId = deps.newId();
  const complete = completeVouchers(content);
  await deps.store.writeContent(transaction, { ...content, importId }, (rows) => {
    if (fetched === null) stages.advance(complete.after(rows));
  });
  const checks = runChecks(work, found);
  stages.end();
  const record = {
    importId,
    closingId: run.closingId,
    number: ground.nextNumber,
    source: run.source,
    fileSha256: deps.sha256.ofBytes(obtained.bytes),
    contentHash: content.hashes.content(),
    profile: file.profile,
    counts: {
      vouchers: bookkeeping.vouchers.count,
      rows: content.order.accountStarts.at(-1) ?? 0,
      accounts: bookkeeping.accounts.length,
    },
    coversThrough: bookkeeping.coversThrough,
    previousYear: file.fiscalYears.find(({ index, start, end }) => index === -1 && start <= end) ?? null,
    findings: file.findings,
    checks,
    importedBy: run.startedBy,
    durationMs: stages.elapsedMs(),
  };
  await deps.store.writeRecord(transaction, record, content);
  const pairs = await compare(work, ground, importId);
  await computeImportedLedgers(deps.upkeep, transaction, { closingId: run.closingId, importId, fetched });
  return commit(work, { ground, importId, pairs });
}

/** Keeps what is new against the snapshot before; null when there is none. */
async function compare(
  { deps, transaction }: Work,
  { current }: ClosingGround,
  importId: string,
): Promise<FoundDifference["pairs"] | null> {
  if (current === null) return null;
  const { difference, pairs } = await findDifference(deps.store, transaction, {
    previous: current,
    importId,
  });
  await deps.store.writeDifference(transaction, importId, difference);
  return pairs;
}

function runChecks({ stages }: Work, { obtained, ground, content }: Found): readonly Check[] {
  stages.begin("checks", checkCount);
  const checks: Check[] = [];
  const { bookkeeping, figures: accounts, sums } = content;
  const { organizationNumber, fiscalYear } = ground.target;
  const { profile: quality } = obtained.file;
  const { lastClosings } = ground;
  const against = { bookkeeping, quality, accounts, sums, organizationNumber, fiscalYear, lastClosings };
  for (const check of checkImport(against)) {
    checks.push(check);
    stages.advance(checks.length);
  }
  return checks;
}

interface Stored {
  readonly ground: ClosingGround;
  readonly importId: string;
  readonly pairs: FoundDifference["pairs"] | null;
}

async function commit(work: Work, { ground, importId, pairs }: Stored): Promise<RunOutcome> {
  const { deps, run, transaction } = work;
  const { closingId } = run;
  if (!(await deps.store.makeCurrent(transaction, { closingId, importId, target: ground.target }))) {
    throw new ImportStoppedError({ status: "refused", problem: { kind: "closing-changed" } });
  }
  const { current, nextNumber: importNumber } = ground;
  const previous = current === null || pairs === null ? null : { importId: current.importId, pairs };
  await afterImport(deps.upkeep, transaction, { closingId, importId, importNumber, previous });
  return end(work, { status: "committed", importNumber });
}

async function endUnchanged(
  work: Work,
  { importId, number }: CurrentSnapshot,
  { fetched }: ObtainedSource,
): Promise<RunOutcome> {
  work.stages.end();
  if (fetched !== null) await work.deps.store.confirmCurrent(work.transaction, importId, fetched.readAt);
  // Read later than before, it may tell that an exported voucher is not there.
  await recogniseAgain(work.deps.upkeep, work.transaction, { closingId: work.run.closingId, by: null });
  return end(work, { status: "unchanged", importNumber: number });
}

/** Logs and ends the run: the last of all, because the log holds up other writers. */
async function end(
  { deps, run, stages, transaction }: Work,
  outcome: { readonly status: "committed" | "unchanged"; readonly importNumber: number },
): Promise<RunOutcome> {
  const { closingId, startedBy: by, source } = run;
  const { status, importNumber } = outcome;
  if (source.kind === "sie-file") await deps.store.removeFile(transaction, source.fileId);
  if (!(await deps.store.endRun(transaction, run.runId, { ...outcome, stages: stages.stages() }))) {
    throw new ImportStoppedError({ status: "cancelled" });
  }
  const data = { number: importNumber };
  await deps.log.write(transaction, { by, closingId, data, ...runEvent(source, status) });
  return outcome;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
