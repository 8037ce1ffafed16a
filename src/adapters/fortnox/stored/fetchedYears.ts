/** Which fiscal years of a client have their bookkeeping here already. */
import type { FetchedYears } from "#app/fortnox/listYears.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { firmTransactionOf } from "../../database/firmTransaction.ts";

interface FetchedRow {
  readonly start: PlainDate;
  readonly end: PlainDate;
  readonly fetched_at: string;
}

export const fetchedYears: FetchedYears = {
  read: async (transaction, clientId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<FetchedRow>(
      `SELECT b.starts_on AS start, b.ends_on AS "end", i.imported_at AS fetched_at FROM app.closing AS b
       JOIN app.import AS i ON i.firm_id = b.firm_id AND i.import_id = b.current_import_id
       WHERE b.firm_id = $1 AND b.client_id = $2`,
      [firmId, clientId],
    );
    return rows.map(({ start, end, fetched_at: fetchedAt }) => ({ fiscalYear: { start, end }, fetchedAt }));
  },
};
