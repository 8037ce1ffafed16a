/**
 * One transaction for one firm. Row-level security compares every row with the firm set here, so a query that forgets
 * its firm finds nothing instead of everything.
 */
import type { Kysely } from "kysely";
import type pg from "pg";
import type { InFirm, Transaction } from "#app/firm/inFirm.ts";
import { invariant } from "#lib/invariant.ts";
import { queriesOn } from "./connectionQueries.ts";
import type { Database } from "./schema.ts";
import { inTransaction } from "./transaction.ts";

/** What the stores find behind the use cases' `Transaction`. */
export class FirmTransaction implements Transaction {
  readonly firmId: string;
  /** Typed queries on schema `app`. */
  readonly db: Kysely<Database>;
  /** The same connection, for COPY and for SQL that the builder cannot say. */
  readonly client: pg.ClientBase;

  constructor(firmId: string, client: pg.ClientBase) {
    this.firmId = firmId;
    this.db = queriesOn(client);
    this.client = client;
  }
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Gives use cases their transactions, on the pool of the app's role. */
export function createInFirm(pool: pg.Pool): InFirm {
  return (firmId, work) => inFirm(pool, firmId, work);
}

/** Opens what a use case handed on to a store. */
export function firmTransactionOf(transaction: Transaction): FirmTransaction {
  invariant(transaction instanceof FirmTransaction, "Only inFirm begins transactions.");
  return transaction;
}

/** Runs `work` in a transaction that sees the rows of `firmId` only; commits what it did unless it throws. */
export async function inFirm<T>(
  pool: pg.Pool,
  firmId: string,
  work: (transaction: FirmTransaction) => Promise<T>,
): Promise<T> {
  invariant(uuid.test(firmId), "A firm is named by its UUID.");
  const begin = `BEGIN; SET LOCAL app.firm_id = '${firmId}'`;
  return inTransaction({ pool, begin }, (client) => work(new FirmTransaction(firmId, client)));
}
