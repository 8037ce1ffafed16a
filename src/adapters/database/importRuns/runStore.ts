/** Runs in PostgreSQL. Whether a process works on one is told by its lock, which goes when the process goes. */
import type { Transaction } from "#app/firm/inFirm.ts";
import type { ImportRun, NewRun, RunStore, TakenRun } from "#app/importRuns/runStore.ts";
import { waitingStages } from "#app/importRuns/stages.ts";
import type { RunSource } from "#app/imports/runOrder.ts";
import type { Confirmation } from "#domain/imports/importObstacles.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { runLock } from "./runLock.ts";

const runColumns = `
  r.run_id AS "runId", r.status, r.source, r.file_name AS "fileName", r.started_at AS "startedAt",
  coalesce(p.name, r.started_by) AS "startedBy", r.stages, r.import_number AS "importNumber", r.problem`;
const runTables = `
  app.import_run AS r LEFT JOIN app.firm_user AS p ON p.firm_id = r.firm_id AND p.user_id = r.started_by`;

export const runStore: RunStore = {
  closingExists: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rowCount } = await client.query(
      "SELECT FROM app.closing WHERE firm_id = $1 AND closing_id = $2",
      [firmId, closingId],
    );
    return rowCount === 1;
  },
  insertRun,
  findRunOfFile: async (transaction, closingId, fileId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly run_id: string }>(
      `SELECT run_id FROM app.import_run
       WHERE firm_id = $1 AND closing_id = $2 AND file_id = $3
         AND status IN ('queued', 'running', 'committed', 'unchanged')`,
      [firmId, closingId, fileId],
    );
    return rows[0]?.run_id ?? null;
  },
  findRunOfYears: async (transaction, closingId, yearIds) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly run_id: string }>(
      `SELECT run_id FROM app.import_run
       WHERE firm_id = $1 AND closing_id = $2 AND source = 'fortnox' AND year_ids = $3::text[]
         AND status IN ('queued', 'running')`,
      [firmId, closingId, yearIds],
    );
    return rows[0]?.run_id ?? null;
  },
  readRun: async (transaction, closingId, runId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<ImportRun>(
      `SELECT ${runColumns} FROM ${runTables} WHERE r.firm_id = $1 AND r.closing_id = $2 AND r.run_id = $3`,
      [firmId, closingId, runId],
    );
    return rows[0] ?? null;
  },
  readRunUnderWay: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<ImportRun>(
      `SELECT ${runColumns} FROM ${runTables}
       WHERE r.firm_id = $1 AND r.closing_id = $2 AND r.status IN ('queued', 'running')`,
      [firmId, closingId],
    );
    return rows[0] ?? null;
  },
  requestCancel,
  takeRun,
  returnRun: async (transaction, runId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `UPDATE app.import_run SET status = 'queued', attempts = attempts - 1, ${noProgress}
       WHERE firm_id = $1 AND run_id = $2 AND status = 'running'`,
      [firmId, runId, ...storedWaiting],
    );
  },
  writeProgress: async (transaction, runId, stages) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly cancel_requested: boolean }>(
      `UPDATE app.import_run SET stages = $3
       WHERE firm_id = $1 AND run_id = $2 AND status = 'running' RETURNING cancel_requested`,
      [firmId, runId, JSON.stringify(stages)],
    );
    return rows[0]?.cancel_requested === false;
  },
  endRun: async (transaction, runId, { status, problem }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rowCount } = await client.query(
      `UPDATE app.import_run SET status = $3, problem = $4, ended_at = now()
       WHERE firm_id = $1 AND run_id = $2 AND status IN ('queued', 'running')`,
      [firmId, runId, status, problem === null ? null : JSON.stringify(problem)],
    );
    return rowCount === 1;
  },
};

async function insertRun(
  transaction: Transaction,
  run: NewRun,
): Promise<{ readonly underWayRunId: string | null }> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rowCount } = await client.query(
    `INSERT INTO app.import_run (firm_id, run_id, closing_id, stages, started_by,
       source, file_id, file_name, confirmed, year_ids)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (firm_id, closing_id) WHERE status IN ('queued', 'running') DO NOTHING`,
    [
      firmId,
      run.runId,
      run.closingId,
      JSON.stringify(waitingStages(run.source.kind)),
      run.startedBy,
      ...sourceColumns(run.source),
    ],
  );
  if (rowCount === 1) return { underWayRunId: null };
  const underWay = await runStore.readRunUnderWay(transaction, run.closingId);
  // It may have ended in between; then there is room for this one.
  return underWay === null ? insertRun(transaction, run) : { underWayRunId: underWay.runId };
}

async function requestCancel(transaction: Transaction, closingId: string, runId: string): Promise<boolean> {
  const { client, firmId } = firmTransactionOf(transaction);
  const values = [firmId, closingId, runId];
  const underWay = "firm_id = $1 AND closing_id = $2 AND run_id = $3 AND status IN ('queued', 'running')";
  // Nobody works on it when its lock is free: then it ends here, or it would wait for a process to tell.
  const isIdle = await runLock(transaction, runId);
  const { rowCount } = await client.query(
    isIdle
      ? `UPDATE app.import_run SET status = 'cancelled', cancel_requested = true, ended_at = now()
         WHERE ${underWay}`
      : `UPDATE app.import_run SET cancel_requested = true WHERE ${underWay}`,
    values,
  );
  return rowCount === 1;
}

async function takeRun(transaction: Transaction, runId: string): Promise<TakenRun | "busy" | null> {
  const { client, firmId } = firmTransactionOf(transaction);
  if (!(await runLock(transaction, runId))) return "busy";
  const { rows } = await client.query<TakenRow>(
    `UPDATE app.import_run SET status = 'running', attempts = attempts + 1, ${noProgress}
     WHERE firm_id = $1 AND run_id = $2 AND status IN ('queued', 'running')
     RETURNING closing_id, file_id, file_name, confirmed, year_ids, started_by, attempts,
       cancel_requested`,
    [firmId, runId, ...storedWaiting],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return {
    firmId,
    runId,
    closingId: row.closing_id,
    source: sourceOf(row),
    startedBy: row.started_by,
    attempt: row.attempts,
    cancelRequested: row.cancel_requested,
  };
}

/** Sets the stages back to where those of the run's source begin; its parameters are `storedWaiting`. */
const noProgress = "stages = CASE source WHEN 'fortnox' THEN $3::jsonb ELSE $4::jsonb END";
const storedWaiting = (["fortnox", "sie-file"] as const).map((kind) => JSON.stringify(waitingStages(kind)));

interface SourceColumns {
  readonly file_id: string | null;
  readonly file_name: string | null;
  readonly confirmed: Confirmation[];
  readonly year_ids: string[];
}

interface TakenRow extends SourceColumns {
  readonly closing_id: string;
  readonly started_by: string;
  readonly attempts: number;
  readonly cancel_requested: boolean;
}

function sourceColumns(source: RunSource): readonly unknown[] {
  return source.kind === "sie-file"
    ? [source.kind, source.fileId, source.fileName, source.confirmed, []]
    : [source.kind, null, null, [], source.yearIds];
}

function sourceOf({
  file_id: fileId,
  file_name: fileName,
  confirmed,
  year_ids: yearIds,
}: SourceColumns): RunSource {
  if (fileId === null || fileName === null) return { kind: "fortnox", yearIds };
  return { kind: "sie-file", fileId, fileName, confirmed };
}
