/** The figures of a closing's current snapshot in PostgreSQL. */
import type { FigureStore, StoredVoucherRow, VoucherWithRows } from "#app/reconciliation/figureStore.ts";
import type { AccountBalance } from "#domain/reconciliation/reconcile.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { balanceColumns } from "./balanceColumns.ts";
import { readLedger } from "./ledgerQueries.ts";
import { runStore } from "../importRuns/runStore.ts";

export const figureStore: FigureStore = {
  closingExists: (transaction, closingId) => runStore.closingExists(transaction, closingId),
  readBalances: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<
      AccountBalance & { readonly number: number; readonly in_use: boolean | null }
    >(
      `SELECT i.number, a.in_use, ${balanceColumns}
       FROM app.closing AS c
       JOIN app.import AS i ON i.firm_id = c.firm_id AND i.import_id = c.current_import_id
       LEFT JOIN app.import_account AS a
         ON a.firm_id = i.firm_id AND a.import_id = i.import_id AND a.year_index = 0 AND a.in_use
       LEFT JOIN app.import_account AS b
         ON b.firm_id = a.firm_id AND b.import_id = a.import_id AND b.year_index = -1 AND b.account = a.account
       WHERE c.firm_id = $1 AND c.closing_id = $2
       ORDER BY a.account`,
      [firmId, closingId],
    );
    const [first] = rows;
    if (first === undefined) return null;
    // An import without a single account in use still is one.
    return { importNumber: first.number, accounts: rows.filter(({ in_use }) => in_use !== null) };
  },
  readLedger,
  readVoucher: async (transaction, closingId, voucherIndex) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const values = [firmId, closingId, voucherIndex];
    const vouchers = await client.query<Omit<VoucherWithRows, "rows">>(
      `SELECT v.voucher_index AS "voucherIndex", v.series, v.number, v.voucher_date AS date,
              v.registered_on AS "registeredOn", v.signature, v.text, v.difference_ore AS difference
       FROM app.closing AS c
       JOIN app.import_voucher AS v
         ON v.firm_id = c.firm_id AND v.import_id = c.current_import_id AND v.voucher_index = $3
       WHERE c.firm_id = $1 AND c.closing_id = $2`,
      values,
    );
    const [voucher] = vouchers.rows;
    if (voucher === undefined) return null;
    const { rows } = await client.query<StoredVoucherRow>(
      `SELECT r.account, a.name, r.amount_ore AS amount, coalesce(r.text, '') AS text,
              coalesce(r.objects, '{}') AS objects, r.quantity, coalesce(r.correction, 'none') AS correction
       FROM app.closing AS c
       JOIN app.import_voucher AS v
         ON v.firm_id = c.firm_id AND v.import_id = c.current_import_id AND v.voucher_index = $3
       CROSS JOIN LATERAL unnest(v.row_indexes) WITH ORDINALITY AS place (row_index, line)
       JOIN app.import_row AS r
         ON r.firm_id = v.firm_id AND r.import_id = v.import_id AND r.row_index = place.row_index
       JOIN app.import_account AS a
         ON a.firm_id = v.firm_id AND a.import_id = v.import_id AND a.year_index = 0 AND a.account = r.account
       WHERE c.firm_id = $1 AND c.closing_id = $2
       ORDER BY place.line`,
      values,
    );
    return { ...voucher, rows };
  },
};
