/** Reading the log of calls, and pruning what is older than it is kept. */
import type { FortnoxCall } from "#app/fortnox/callLog.ts";
import type { CallStore } from "#app/fortnox/readCalls.ts";
import { firmTransactionOf } from "../../database/firmTransaction.ts";

interface CallRow extends FortnoxCall {
  readonly call: number;
}

export const callStore: CallStore = {
  readCalls: async (transaction, { use, after, limit }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<CallRow>(
      `SELECT call, at, method, path, status, duration_ms AS "durationMs", fault FROM app.fortnox_call
       WHERE firm_id = $1 AND use_id = $2 AND call > $3 ORDER BY call LIMIT $4`,
      [firmId, use, after, limit],
    );
    return rows;
  },
  countCalls: async (transaction, use) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ count: number }>(
      "SELECT count(*)::integer AS count FROM app.fortnox_call WHERE firm_id = $1 AND use_id = $2",
      [firmId, use],
    );
    return rows[0]?.count ?? 0;
  },
  pruneCalls: async (transaction) => {
    const { rows } = await firmTransactionOf(transaction).client.query<{ pruned: bigint }>(
      "SELECT app.prune_fortnox_calls() AS pruned",
    );
    return Number(rows[0]?.pruned ?? 0n);
  },
};
