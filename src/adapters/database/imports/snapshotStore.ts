/** Snapshots in PostgreSQL: what an import reads and writes in its one transaction. */
import type { SnapshotStore } from "#app/snapshots/snapshot.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { bulkLoad } from "./bulkLoad.ts";
import { comparisonQueries } from "./comparisonQueries.ts";
import { fileStore, readFileWhole } from "../importRuns/fileStore.ts";
import { fetchedQueries, writeFetched } from "./fetchedStore.ts";
import { readGround } from "./groundQueries.ts";
import { runLock } from "../importRuns/runLock.ts";
import { rowTarget, rowsOf, voucherTarget, vouchersOf } from "./snapshotRows.ts";
import { writeDifference, writeRecord } from "./snapshotRecord.ts";

export const snapshotStore: SnapshotStore = {
  ...comparisonQueries,
  ...fetchedQueries,
  readGround,
  writeRecord: async (transaction, record, content) => {
    await writeRecord(transaction, record, content);
    await writeFetched(transaction, record.importId, content);
  },
  writeDifference,
  readFile: readFileWhole,
  lockRun: async (transaction, runId) => {
    const { client } = firmTransactionOf(transaction);
    // A process that dies takes its connection with it; the server must notice while it works on a statement, too.
    await client.query("SET LOCAL client_connection_check_interval = '500ms'");
    return runLock(transaction, runId);
  },
  removeFile: (transaction, fileId) => fileStore.removeFile(transaction, fileId),
  writeContent: async (transaction, snapshot, onRows) => {
    const { client } = firmTransactionOf(transaction);
    const owner = { column: "import_id", id: snapshot.importId } as const;
    await bulkLoad(client, { ...rowTarget, owner }, { ...rowsOf(snapshot), onStored: onRows });
    const nobody = (): void => undefined;
    await bulkLoad(client, { ...voucherTarget, owner }, { ...vouchersOf(snapshot), onStored: nobody });
  },
  makeCurrent: async (transaction, { closingId, importId, target }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rowCount } = await client.query(
      `UPDATE app.closing AS c SET current_import_id = $3
       FROM app.client AS k
       WHERE c.firm_id = $1 AND c.closing_id = $2 AND c.starts_on = $4 AND c.ends_on = $5
         AND k.firm_id = c.firm_id AND k.client_id = c.client_id AND k.organization_number = $6`,
      [
        firmId,
        closingId,
        importId,
        target.fiscalYear.start,
        target.fiscalYear.end,
        target.organizationNumber,
      ],
    );
    return rowCount === 1;
  },
  endRun: async (transaction, runId, { status, importNumber, stages }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rowCount } = await client.query(
      `UPDATE app.import_run SET status = $3, import_number = $4, stages = $5, ended_at = now()
       WHERE firm_id = $1 AND run_id = $2 AND status = 'running' AND NOT cancel_requested`,
      [firmId, runId, status, importNumber, JSON.stringify(stages)],
    );
    return rowCount === 1;
  },
};
