/**
 * The lock that signatures, changes of what they rest on, and an import that is made current take, one after the other.
 * Rows that point to the closing are written all the same.
 */
import type { FirmTransaction } from "../firmTransaction.ts";

/**
 * Locks closings by client and year, the one order for all who lock several, and gives those that are there in it. Taken
 * before anything is logged, because the log's counter is held to the end of the transaction, too.
 */
export async function lockClosings(
  { client, firmId }: FirmTransaction,
  closingIds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ readonly closing_id: string }>(
    `SELECT closing_id FROM app.closing WHERE firm_id = $1 AND closing_id = ANY ($2)
     ORDER BY client_id, starts_on FOR NO KEY UPDATE`,
    [firmId, closingIds],
  );
  return rows.map(({ closing_id }) => closing_id);
}
