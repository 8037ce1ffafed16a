/** The thread that computes one large ledger, on a connection of its own. */
import { parentPort, workerData } from "node:worker_threads";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { ledgerStores } from "#adapters/database/ledgers/ledgerStore.ts";
import { createPool } from "#adapters/database/pool.ts";
import { computeOrdered } from "#app/ledgers/compute/ledgerComputer.ts";
import type { LedgerThreadData } from "./threadMessages.ts";

const { url, order } = workerData as LedgerThreadData;
const pool = createPool({ url, connections: 1, name: "bokslut ledger" });
try {
  const inFirm = createInFirm(pool);
  await inFirm(order.firmId, (transaction) => computeOrdered(ledgerStores, transaction, order));
  parentPort?.postMessage("done");
} finally {
  await pool.end();
}
