/** The thread that computes one large ledger, on a connection of its own. */
import { parentPort, workerData } from "node:worker_threads";
import { computeOrdered } from "#app/ledgers/compute/ledgerComputer.ts";
import { createInFirm } from "../firmTransaction.ts";
import { createPool } from "../pool.ts";
import type { LedgerThreadData } from "./ledgerComputer.ts";
import { ledgerStores } from "./ledgerStore.ts";

const { url, order } = workerData as LedgerThreadData;
const pool = createPool({ url, connections: 1, name: "bokslut ledger" });
try {
  const inFirm = createInFirm(pool);
  await inFirm(order.firmId, (transaction) => computeOrdered(ledgerStores, transaction, order));
  parentPort?.postMessage("done");
} finally {
  await pool.end();
}
