/** The log in PostgreSQL: written with a number each, gapless; read by page; sealed. */
import type { SealedEntry } from "#app/log/logHash.ts";
import { sealPersonalText } from "#app/log/logHash.ts";
import type { LoggedEvent, LogPage, LogStore } from "#app/log/logStore.ts";
import type { LogData, LogWriter } from "#app/log/logWriter.ts";
import type { Transaction } from "#app/firm/inFirm.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

export const logWriter: LogWriter = {
  write: async (transaction, { by, kind, data, personal, closingId }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const sealed = personal === undefined ? null : sealPersonalText(personal);
    // The counter's row is locked first and the moment taken after, so that numbers and moments go the same way.
    await client.query(
      `WITH counter AS (
         INSERT INTO app.log_counter AS c (firm_id, last_entry) VALUES ($1, 1)
         ON CONFLICT (firm_id) DO UPDATE SET last_entry = c.last_entry + 1 RETURNING last_entry
       )
       INSERT INTO app.log_entry (firm_id, entry, at, user_id, closing_id, event, detail,
                                  personal, personal_salt, personal_hash)
       SELECT $1, last_entry, clock_timestamp(), $2, $3, $4, $5, $6, $7, $8 FROM counter`,
      [
        firmId,
        by,
        closingId ?? null,
        kind,
        JSON.stringify(data),
        sealed === null ? null : JSON.stringify(sealed.text),
        sealed?.salt ?? null,
        sealed?.hash ?? null,
      ],
    );
  },
};

export const logStore: LogStore = {
  readPage,
  readLatestSeals: async (transaction, count) => {
    const { db, firmId } = firmTransactionOf(transaction);
    return db
      .selectFrom("log_seal")
      .select(["seal", "first_entry as firstEntry", "last_entry as lastEntry", "hash"])
      .where("firm_id", "=", firmId)
      .orderBy("seal", "desc")
      .limit(count)
      .execute();
  },
  readEntries,
  insertSeal: async (transaction, { seal, firstEntry, lastEntry, hash }) => {
    const { db, firmId } = firmTransactionOf(transaction);
    await db
      .insertInto("log_seal")
      .values({ firm_id: firmId, seal, first_entry: firstEntry, last_entry: lastEntry, hash })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
};

async function readPage(transaction: Transaction, page: LogPage): Promise<readonly LoggedEvent[]> {
  const { db, firmId } = firmTransactionOf(transaction);
  let query = db
    .selectFrom("log_entry")
    .leftJoin("firm_user", (join) =>
      join
        .onRef("firm_user.firm_id", "=", "log_entry.firm_id")
        .onRef("firm_user.user_id", "=", "log_entry.user_id"),
    )
    .select(["entry", "at", "event", "detail", "personal", "firm_user.name as byName"])
    .where("log_entry.firm_id", "=", firmId);
  if (page.closingId !== undefined) query = query.where("closing_id", "=", page.closingId);
  if (page.before !== undefined) query = query.where("entry", "<", BigInt(page.before));
  const rows = await query.orderBy("entry", "desc").limit(page.limit).execute();
  return rows.map((row) => ({
    entry: Number(row.entry),
    at: row.at,
    byName: row.byName,
    kind: row.event,
    data: { ...(row.detail as LogData), ...(row.personal as LogData | null) },
  }));
}

async function readEntries(
  transaction: Transaction,
  from: bigint,
  limit: number,
): Promise<readonly SealedEntry[]> {
  const { db, firmId } = firmTransactionOf(transaction);
  const rows = await db
    .selectFrom("log_entry")
    .select(["entry", "at", "user_id", "closing_id", "event", "detail", "personal_hash"])
    .where("firm_id", "=", firmId)
    .where("entry", ">=", from)
    .orderBy("entry")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    entry: row.entry,
    at: row.at,
    by: row.user_id,
    closingId: row.closing_id,
    kind: row.event,
    data: row.detail as LogData,
    personalHash: row.personal_hash,
  }));
}
