/** Closings in PostgreSQL. */
import type { ClientStore, ClosingOfClient, NewClosing, StoredClosing } from "#app/clients/clientStore.ts";
import type { Transaction } from "#app/firm/inFirm.ts";
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

type ClosingQueries = Pick<
  ClientStore,
  "insertClosing" | "lockClosing" | "updateClosing" | "deleteClosing" | "readClosings"
>;

export const closingQueries: ClosingQueries = {
  insertClosing: async (transaction, closing) => {
    const { db, firmId } = firmTransactionOf(transaction);
    await db
      .insertInto("closing")
      .values({
        firm_id: firmId,
        closing_id: closing.closingId,
        client_id: closing.clientId,
        ...placeOf(closing),
      })
      .execute();
  },
  lockClosing,
  updateClosing: async (transaction, closing) => {
    const { db, firmId } = firmTransactionOf(transaction);
    await db
      .updateTable("closing")
      .set(placeOf(closing))
      .where("firm_id", "=", firmId)
      .where("closing_id", "=", closing.closingId)
      .execute();
  },
  deleteClosing: async (transaction, closingId) => {
    const { db, firmId } = firmTransactionOf(transaction);
    await db
      .deleteFrom("closing")
      .where("firm_id", "=", firmId)
      .where("closing_id", "=", closingId)
      .execute();
  },
  readClosings: async (transaction, clientId): Promise<readonly ClosingOfClient[]> => {
    const { db, firmId } = firmTransactionOf(transaction);
    const rows = await db
      .selectFrom("closing")
      .select(["closing_id", "starts_on", "ends_on"])
      .where("firm_id", "=", firmId)
      .where("client_id", "=", clientId)
      .orderBy("starts_on", "desc")
      .execute();
    return rows.map((row) => ({ closingId: row.closing_id, fiscalYear: fiscalYearOf(row) }));
  },
};

/** Reads the year of a row: dates in the database are days that someone has checked. */
export function fiscalYearOf(row: { readonly starts_on: string; readonly ends_on: string }): FiscalYear {
  return { start: row.starts_on as PlainDate, end: row.ends_on as PlainDate };
}

async function lockClosing(transaction: Transaction, closingId: string): Promise<StoredClosing | null> {
  const { client, firmId } = firmTransactionOf(transaction);
  // The client first, as every change of its closings does, so that two changes never wait for each other in turn. What
  // only points to the client does not wait.
  await client.query(
    `SELECT FROM app.client WHERE firm_id = $1 AND client_id =
       (SELECT client_id FROM app.closing WHERE firm_id = $1 AND closing_id = $2) FOR NO KEY UPDATE`,
    [firmId, closingId],
  );
  const { rows } = await client.query<LockedClosingRow>(
    `SELECT client_id, starts_on, ends_on, responsible_user_id,
            EXISTS (SELECT FROM app.import AS i
                    WHERE i.firm_id = c.firm_id AND i.closing_id = c.closing_id)
            OR EXISTS (SELECT FROM app.import_run AS r
                       WHERE r.firm_id = c.firm_id AND r.closing_id = c.closing_id
                         AND r.status IN ('queued', 'running')) AS has_imports,
            EXISTS (SELECT FROM app.transfer AS t
                    WHERE t.firm_id = c.firm_id AND t.closing_id = c.closing_id
                      AND t.state NOT IN ('refused', 'cancelled')) AS has_transfers,
            EXISTS (SELECT FROM app.filing AS d
                    WHERE d.firm_id = c.firm_id AND d.closing_id = c.closing_id
                      AND d.filed_on IS NOT NULL) AS is_filed
     FROM app.closing AS c WHERE firm_id = $1 AND closing_id = $2 FOR UPDATE`,
    [firmId, closingId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return {
    closingId,
    clientId: row.client_id,
    fiscalYear: fiscalYearOf(row),
    responsibleUserId: row.responsible_user_id,
    hasImports: row.has_imports,
    hasTransfers: row.has_transfers,
    isFiled: row.is_filed,
  };
}

interface LockedClosingRow {
  readonly client_id: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly responsible_user_id: string;
  readonly has_imports: boolean;
  readonly has_transfers: boolean;
  readonly is_filed: boolean;
}

function placeOf(closing: NewClosing): {
  readonly starts_on: string;
  readonly ends_on: string;
  readonly responsible_user_id: string;
} {
  return {
    starts_on: closing.fiscalYear.start,
    ends_on: closing.fiscalYear.end,
    responsible_user_id: closing.responsibleUserId,
  };
}
