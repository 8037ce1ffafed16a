/** How far closings have come, in PostgreSQL. */
import type { ProgressStore } from "#app/progress/progressStore.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

export const progressStore: ProgressStore = {
  writeProgress: async (transaction, closingId, { accounts, settled, differences, stale, parts }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `INSERT INTO app.closing_progress (firm_id, closing_id, accounts, settled, differences, stale, parts)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (firm_id, closing_id) DO UPDATE
         SET accounts = $3, settled = $4, differences = $5, stale = $6, parts = $7`,
      [firmId, closingId, accounts, settled, differences, stale, parts],
    );
  },
  readParted: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly closing_id: string }>(
      `SELECT p.closing_id FROM app.closing_progress AS p
       JOIN app.closing AS c ON c.firm_id = p.firm_id AND c.closing_id = p.closing_id
       WHERE p.firm_id = $1 AND p.parts AND ($2::uuid IS NULL OR c.client_id =
         (SELECT client_id FROM app.closing WHERE firm_id = $1 AND closing_id = $2))`,
      [firmId, closingId],
    );
    return rows.map(({ closing_id }) => closing_id);
  },
};
