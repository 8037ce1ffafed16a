/** The lock of a run, held by the transaction that does its work: it is free when nobody works on the run. */
import type { Transaction } from "#app/firm/inFirm.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

/** Takes the lock until the end of the transaction; false when another transaction has it. */
export async function runLock(transaction: Transaction, runId: string): Promise<boolean> {
  const { client } = firmTransactionOf(transaction);
  const { rows } = await client.query<{ readonly locked: boolean }>(
    "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS locked",
    [runId],
  );
  return rows[0]?.locked === true;
}
