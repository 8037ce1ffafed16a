/** The series that transfers go to: how high each had come, whose vouchers are whose, and what the firm declares of it. */
import type { ClaimedVoucher, TransferStore } from "#app/transfer/transferStore.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { moment } from "./transferRows.ts";

type SeriesStore = Pick<
  TransferStore,
  "readHeight" | "noteHeight" | "listClaimed" | "readLastSeries" | "isLockExempt" | "declareSeries"
>;

export const seriesStore: SeriesStore = {
  readHeight: async (transaction, { clientId, tenant, yearId, series }, beforeMs) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly highest: number | null }>(
      `SELECT max(highest) AS highest FROM app.series_height
       WHERE firm_id = $1 AND client_id = $2 AND tenant = $3 AND year_id = $4 AND series = $5 AND known_at < $6`,
      [firmId, clientId, tenant, yearId, series, moment(beforeMs)],
    );
    return rows[0]?.highest ?? 0;
  },
  noteHeight: async (transaction, { clientId, tenant, yearId, series }, { highest, knownAtMs }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `INSERT INTO app.series_height (firm_id, client_id, tenant, year_id, series, known_at, highest)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [firmId, clientId, tenant, yearId, series, moment(knownAtMs), highest],
    );
  },
  listClaimed: async (transaction, { clientId, tenant, yearId, series }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<ClaimedVoucher>(
      `SELECT t.transfer_id AS "transferId", t.voucher_number AS "voucherNumber"
       FROM app.transfer AS t
       JOIN app.closing AS c ON c.firm_id = t.firm_id AND c.closing_id = t.closing_id
       WHERE t.firm_id = $1 AND c.client_id = $2 AND t.tenant = $3 AND t.year_id = $4 AND t.series = $5
         AND t.voucher_number IS NOT NULL`,
      [firmId, clientId, tenant, yearId, series],
    );
    return rows;
  },
  readLastSeries: async (transaction, clientId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly series: string }>(
      `SELECT t.series FROM app.transfer AS t
       JOIN app.closing AS c ON c.firm_id = t.firm_id AND c.closing_id = t.closing_id
       WHERE t.firm_id = $1 AND c.client_id = $2 ORDER BY t.accepted_at DESC LIMIT 1`,
      [firmId, clientId],
    );
    return rows[0]?.series ?? null;
  },
  isLockExempt: async (transaction, clientId, series) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly exempt: boolean }>(
      `SELECT is_lock_exempt AS exempt FROM app.transfer_series
       WHERE firm_id = $1 AND client_id = $2 AND series = $3`,
      [firmId, clientId, series],
    );
    return rows[0]?.exempt ?? false;
  },
  declareSeries: async (transaction, { clientId, series, isLockExempt, by }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `INSERT INTO app.transfer_series (firm_id, client_id, series, is_lock_exempt, declared_by)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (firm_id, client_id, series) DO UPDATE SET is_lock_exempt = excluded.is_lock_exempt,
         declared_by = excluded.declared_by, declared_at = now()`,
      [firmId, clientId, series, isLockExempt, by],
    );
  },
};
