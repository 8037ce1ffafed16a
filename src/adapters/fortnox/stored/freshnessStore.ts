/** How fresh what was fetched is, in PostgreSQL. */
import type { ExportedVoucher, FetchedImport, FreshnessStore } from "#app/fortnoxFreshness/freshnessStore.ts";
import type { UseProblem } from "#app/fortnox/useFortnox.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { firmTransactionOf } from "../../database/firmTransaction.ts";

interface FreshnessRow {
  readonly client_id: string;
  readonly is_fetched: boolean;
  readonly checked_at: string | null;
  readonly changed_vouchers: number | null;
  readonly problem: UseProblem | null;
}

export const freshnessStore: FreshnessStore = {
  read: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<FreshnessRow>(
      `SELECT c.client_id, coalesce(i.source = 'fortnox', false) AS is_fetched,
              f.checked_at, f.changed_vouchers, f.problem
       FROM app.closing AS c
       LEFT JOIN app.import AS i ON i.firm_id = c.firm_id AND i.import_id = c.current_import_id
       LEFT JOIN app.fortnox_freshness AS f
         ON f.firm_id = c.firm_id AND f.closing_id = c.closing_id AND f.import_id = c.current_import_id
       WHERE c.firm_id = $1 AND c.closing_id = $2`,
      [firmId, closingId],
    );
    const [row] = rows;
    if (row === undefined) return null;
    return {
      clientId: row.client_id,
      isFetched: row.is_fetched,
      freshness: {
        checkedAt: row.checked_at,
        changedVouchers: row.changed_vouchers,
        problem: row.problem,
      },
    };
  },
  claimLook: async (transaction, clientId, withinMs) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rowCount } = await client.query(
      `INSERT INTO app.fortnox_look AS l (firm_id, client_id, looked_at) VALUES ($1, $2, now())
       ON CONFLICT (firm_id, client_id) DO UPDATE SET looked_at = now()
         WHERE l.looked_at <= now() - make_interval(secs => $3::double precision / 1000)`,
      [firmId, clientId, withinMs],
    );
    return rowCount === 1;
  },
  listImports: async (transaction, clientId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<FetchedImport>(
      `SELECT c.closing_id AS "closingId", i.import_id AS "importId", i.year_id AS "yearId", i.read_at AS "readAt"
       FROM app.closing AS c
       JOIN app.import AS i ON i.firm_id = c.firm_id AND i.import_id = c.current_import_id
       WHERE c.firm_id = $1 AND c.client_id = $2 AND i.source = 'fortnox'
       ORDER BY c.starts_on DESC`,
      [firmId, clientId],
    );
    return rows;
  },
  write: async (transaction, { closingId, importId }, { changedVouchers, problem }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `INSERT INTO app.fortnox_freshness (firm_id, closing_id, import_id, checked_at, changed_vouchers, problem)
       SELECT firm_id, closing_id, current_import_id, now(), $4, $5 FROM app.closing
       WHERE firm_id = $1 AND closing_id = $2 AND current_import_id = $3
       ON CONFLICT (firm_id, closing_id) DO UPDATE SET import_id = excluded.import_id,
         checked_at = excluded.checked_at, changed_vouchers = excluded.changed_vouchers,
         problem = excluded.problem`,
      [firmId, closingId, importId, changedVouchers, problem === null ? null : JSON.stringify(problem)],
    );
  },
  readVoucherDates: async (transaction, importId, names) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{
      readonly series: string;
      readonly number: string;
      readonly date: PlainDate | null;
    }>(
      `SELECT v.series, v.number, v.voucher_date AS date
       FROM app.import_voucher AS v
       JOIN unnest($3::text[], $4::text[]) AS named (series, number) USING (series, number)
       WHERE v.firm_id = $1 AND v.import_id = $2`,
      [firmId, importId, names.map(({ series }) => series), names.map(({ number }) => number)],
    );
    return rows;
  },
  readExported: async (transaction, keys) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<ExportedVoucher>(
      `SELECT e.key, t.series, t.voucher_number::text AS number, e.entry_date AS date, t.received_at AS "receivedAt"
       FROM app.closing_entry AS e
       JOIN app.transfer AS t ON t.firm_id = e.firm_id AND t.entry_id = e.entry_id AND t.version = e.version
       WHERE e.firm_id = $1 AND e.key = ANY ($2) AND t.state = 'transferred'`,
      [firmId, keys],
    );
    return rows;
  },
  listConnectedClients: async (transaction) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly client_id: string }>(
      "SELECT client_id FROM app.fortnox_connection WHERE firm_id = $1 AND lost_at IS NULL",
      [firmId],
    );
    return rows.map(({ client_id: clientId }) => clientId);
  },
};
