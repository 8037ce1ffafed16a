/** The thread that makes one closing's SIE file, on a connection of its own. */
import { parentPort, workerData } from "node:worker_threads";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { createPool } from "#adapters/database/pool.ts";
import { makeClosingFile } from "#app/sieExport/exportClosing.ts";
import { closingFileDeps } from "./closingFileDeps.ts";
import type { ClosingFileThreadData } from "./closingFiles.ts";

const { url, firmId, order } = workerData as ClosingFileThreadData;
const pool = createPool({ url, connections: 1, name: "bokslut sie" });
try {
  const made = await createInFirm(pool)(firmId, (transaction) =>
    makeClosingFile(closingFileDeps, transaction, order),
  );
  parentPort?.postMessage(made);
} finally {
  await pool.end();
}
