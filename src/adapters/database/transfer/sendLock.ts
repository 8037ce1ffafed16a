/** Whose turn it is to send to a company: a lease in schema `fortnox`, where no firm is. */
import type pg from "pg";
import type { HeldLock, SendLock } from "#app/transfer/transferStore.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { moment } from "./transferRows.ts";

/** Keeps it over a pool of the app's role. */
export function createSendLock(pool: pg.Pool): SendLock {
  return {
    take: async ({ oauthClientId, tenant }, { holder, nowMs, untilMs }) => {
      const { rows } = await pool.query<{ readonly fence: bigint }>(
        `INSERT INTO fortnox.send_lock AS l (oauth_client_id, tenant, holder, fence, held_until)
         VALUES ($1, $2, $3, 1, $5)
         ON CONFLICT (oauth_client_id, tenant) DO UPDATE
           SET holder = excluded.holder, fence = l.fence + 1, held_until = excluded.held_until
           WHERE l.held_until <= $4
         RETURNING fence`,
        [oauthClientId, tenant, holder, moment(nowMs), moment(untilMs)],
      );
      const [taken] = rows;
      return taken === undefined ? null : { oauthClientId, tenant, holder, fence: taken.fence };
    },
    keep: async (transaction, held, untilMs) => {
      const { client } = firmTransactionOf(transaction);
      const { rowCount } = await client.query(
        `UPDATE fortnox.send_lock SET held_until = greatest(held_until, $5)
         WHERE oauth_client_id = $1 AND tenant = $2 AND holder = $3 AND fence = $4`,
        [...keyOf(held), moment(untilMs)],
      );
      return rowCount === 1;
    },
    release: async (held) => {
      await pool.query(
        `UPDATE fortnox.send_lock SET held_until = '-infinity'
         WHERE oauth_client_id = $1 AND tenant = $2 AND holder = $3 AND fence = $4`,
        [...keyOf(held)],
      );
    },
    readRestoredAtMs: async () => {
      const { rows } = await pool.query<{ readonly at: string | null }>(
        "SELECT max(restored_at) AS at FROM fortnox.restored",
      );
      const at = rows[0]?.at ?? null;
      return at === null ? null : Date.parse(at);
    },
  };
}

function keyOf({ oauthClientId, tenant, holder, fence }: HeldLock): readonly unknown[] {
  return [oauthClientId, tenant, holder, fence];
}
