/** The thread that makes one workbook, on a connection of its own. */
import { parentPort, workerData } from "node:worker_threads";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { ledgerStores } from "#adapters/database/ledgers/ledgerStore.ts";
import { createPool } from "#adapters/database/pool.ts";
import { readLedgerDocument } from "#app/ledgers/show/ledgerDocument.ts";
import { renderLedgerWorkbook } from "./ledgerWorkbook.ts";
import type { WorkbookThreadData } from "./ledgerWorkbooks.ts";

const { url, order } = workerData as WorkbookThreadData;
const pool = createPool({ url, connections: 1, name: "bokslut workbook" });
try {
  const document = await createInFirm(pool)(order.firmId, (transaction) =>
    readLedgerDocument(ledgerStores, transaction, order),
  );
  if (document === null) throw new Error("The ledger is gone.");
  parentPort?.postMessage(await renderLedgerWorkbook(document));
} finally {
  await pool.end();
}
