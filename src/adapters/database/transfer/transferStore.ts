/** Transfers in PostgreSQL. */
import type { Transaction } from "#app/firm/inFirm.ts";
import type { TransferClosing, TransferStore } from "#app/transfer/transferStore.ts";
import type { Transfer } from "#domain/transfer/transfer.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { lockClosings } from "../stores/closingLock.ts";
import { seriesStore } from "./seriesStore.ts";
import {
  moment,
  selectTransfers,
  standingColumns,
  standingOf,
  type TransferRecord,
  transferOf,
} from "./transferRows.ts";

const columns = standingColumns.join(", ");
/** The first three parameters of an update are the firm, the transfer and nothing else. */
const assignments = standingColumns
  .map((column, index) => `${column} = $${(index + 3).toString()}`)
  .join(", ");
const values = standingColumns.map((_, index) => `$${(index + 6).toString()}`).join(", ");

export const transferStore: TransferStore = {
  ...seriesStore,
  readClosing,
  lockClosing: async (transaction, closingId) => {
    const [locked] = await lockClosings(firmTransactionOf(transaction), [closingId]);
    return locked === undefined ? null : readClosing(transaction, closingId);
  },
  list: async (transaction, closingId) =>
    select(transaction, {
      where: "t.closing_id = $2 ORDER BY t.accepted_at DESC, e.series, e.number DESC",
      values: [closingId],
    }),
  read: async (transaction, transferId) => {
    const [found] = await select(transaction, { where: "t.transfer_id = $2", values: [transferId] });
    return found ?? null;
  },
  lock: async (transaction, transferId) => {
    const where = "t.transfer_id = $2 FOR NO KEY UPDATE OF t";
    const [found] = await select(transaction, { where, values: [transferId] });
    return found ?? null;
  },
  insert: async (transaction, transfer) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { transferId, closingId, entryId, version } = transfer;
    await client.query(
      `INSERT INTO app.transfer (firm_id, transfer_id, closing_id, entry_id, version, ${columns})
       VALUES ($1, $2, $3, $4, $5, ${values})`,
      [firmId, transferId, closingId, entryId, version, ...standingOf(transfer)],
    );
  },
  write: async (transaction, transfer) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(`UPDATE app.transfer SET ${assignments} WHERE firm_id = $1 AND transfer_id = $2`, [
      firmId,
      transfer.transferId,
      ...standingOf(transfer),
    ]);
  },
  listDue: async (transaction, atMs) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly closing_id: string }>(
      "SELECT DISTINCT closing_id FROM app.transfer WHERE firm_id = $1 AND due_at <= $2",
      [firmId, moment(atMs)],
    );
    return rows.map(({ closing_id: closingId }) => closingId);
  },
};

async function readClosing(transaction: Transaction, closingId: string): Promise<TransferClosing | null> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rows } = await client.query<TransferClosing>(
    `SELECT closing_id AS "closingId", client_id AS "clientId", starts_on AS start, ends_on AS end
     FROM app.closing WHERE firm_id = $1 AND closing_id = $2`,
    [firmId, closingId],
  );
  return rows[0] ?? null;
}

async function select(
  transaction: Transaction,
  asked: { readonly where: string; readonly values: readonly unknown[] },
): Promise<readonly Transfer[]> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rows } = await client.query<TransferRecord>(
    `${selectTransfers} WHERE t.firm_id = $1 AND ${asked.where}`,
    [firmId, ...asked.values],
  );
  return rows.map(transferOf);
}
