/** People on their way through Fortnox's login, in PostgreSQL: states as hashes, each used once. */
import type { Transaction } from "#app/firm/inFirm.ts";
import type {
  Attempt,
  AttemptOutcome,
  AttemptStore,
  StoredOutcome,
  TakenAttempt,
} from "#app/fortnox/connection/connectionStore.ts";
import { firmTransactionOf } from "../../database/firmTransaction.ts";

export const attemptStore: AttemptStore = {
  insert: async (transaction, attempt, minutes) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      "DELETE FROM app.fortnox_attempt WHERE firm_id = $1 AND expires_at < now() - interval '1 day'",
      [firmId],
    );
    await client.query(
      `INSERT INTO app.fortnox_attempt (firm_id, attempt_id, state_hash, client_id, closing_id, user_id,
         session_hash, kind, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now() + make_interval(mins => $9))`,
      [
        firmId,
        attempt.attemptId,
        attempt.stateHash,
        attempt.clientId,
        attempt.closingId,
        attempt.userId,
        attempt.sessionHash,
        attempt.kind,
        minutes,
      ],
    );
  },
  take,
  writeOutcome: (transaction, attemptId, outcome) =>
    writeOutcome(transaction, { attemptId, outcome, how: "$3::jsonb" }),
  writeFirstOutcome: (transaction, attemptId, outcome) =>
    writeOutcome(transaction, { attemptId, outcome, how: "coalesce(outcome, $3::jsonb)" }),
  readOutcome: async (transaction, attemptId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ user_id: string; outcome: StoredOutcome | null }>(
      "SELECT user_id, outcome FROM app.fortnox_attempt WHERE firm_id = $1 AND attempt_id = $2",
      [firmId, attemptId],
    );
    const [row] = rows;
    return row === undefined
      ? null
      : ({ userId: row.user_id, outcome: row.outcome } satisfies AttemptOutcome);
  },
};

async function writeOutcome(
  transaction: Transaction,
  {
    attemptId,
    outcome,
    how,
  }: { readonly attemptId: string; readonly outcome: StoredOutcome; readonly how: string },
): Promise<void> {
  const { client, firmId } = firmTransactionOf(transaction);
  await client.query(
    `UPDATE app.fortnox_attempt SET outcome = ${how} WHERE firm_id = $1 AND attempt_id = $2`,
    [firmId, attemptId, JSON.stringify(outcome)],
  );
}

interface TakenRow {
  readonly attempt: Attempt;
  readonly was_used: boolean;
  readonly expired: boolean;
}

/** Two that come with one state at once: the row is locked, and the second finds it used. */
async function take(transaction: Transaction, stateHash: string): Promise<TakenAttempt> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rows } = await client.query<TakenRow>(
    `WITH found AS (
       SELECT * FROM app.fortnox_attempt WHERE firm_id = $1 AND state_hash = $2 FOR UPDATE
     ), used AS (
       UPDATE app.fortnox_attempt AS a SET used_at = coalesce(found.used_at, now()) FROM found
       WHERE a.firm_id = found.firm_id AND a.attempt_id = found.attempt_id
     )
     SELECT jsonb_build_object('attemptId', attempt_id, 'clientId', client_id, 'closingId', closing_id,
              'userId', user_id, 'sessionHash', session_hash, 'kind', kind) AS attempt,
            used_at IS NOT NULL AS was_used, expires_at < now() AS expired
     FROM found`,
    [firmId, stateHash],
  );
  const [row] = rows;
  if (row === undefined) return { state: "unknown", attempt: null };
  const state = row.was_used ? "used" : row.expired ? "expired" : "taken";
  return { state, attempt: row.attempt };
}
