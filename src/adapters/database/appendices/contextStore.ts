/** What appendices are computed against, read from a snapshot. */
import type { ContextStore, FoundVoucher } from "#app/appendixFigures/contextStore.ts";
import type { Transaction } from "#app/firm/inFirm.ts";
import type { BookedRow } from "#domain/appendices/kindRules.ts";
import type { AccountBalance } from "#domain/reconciliation/reconcile.ts";
import { balanceColumns } from "../figures/balanceColumns.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

export const contextStore: ContextStore = {
  readBalances: async (transaction, importId, accounts) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<AccountBalance>(
      `SELECT ${balanceColumns}
       FROM app.import_account AS a
       LEFT JOIN app.import_account AS b
         ON b.firm_id = a.firm_id AND b.import_id = a.import_id AND b.year_index = -1 AND b.account = a.account
       WHERE a.firm_id = $1 AND a.import_id = $2 AND a.year_index = 0 AND (a.in_use OR a.account = ANY ($3))
       ORDER BY a.account`,
      [firmId, importId, accounts],
    );
    return rows;
  },
  findVouchers: async (transaction, importId, vouchers) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<FoundVoucher>(
      `SELECT min(v.voucher_index) AS "voucherIndex", v.series, v.number
       FROM app.import_voucher AS v
       JOIN (SELECT DISTINCT * FROM unnest($3::text[], $4::text[]) AS p (series, number)) AS picked
         ON picked.series = v.series AND picked.number = v.number
       WHERE v.firm_id = $1 AND v.import_id = $2
       GROUP BY v.series, v.number`,
      [firmId, importId, vouchers.map(({ series }) => series), vouchers.map(({ number }) => number)],
    );
    return rows;
  },
  readBookedRows: (transaction, importId, accounts) =>
    readRows(transaction, {
      values: [importId, accounts],
      which:
        "a.account = ANY ($3) AND r.row_index >= a.first_row AND r.row_index < a.first_row + a.row_count",
    }),
  readRowsAt: (transaction, importId, { account, positions }) =>
    readRows(transaction, {
      values: [importId, account, positions],
      which: `a.account = $3 AND r.row_index < a.first_row + a.row_count
        AND r.row_index = ANY (SELECT a.first_row + p FROM unnest($4::integer[]) AS p)`,
    }),
};

/** A row without a date of its own has its voucher's; one that neither dates is no row of a day. */
async function readRows(
  transaction: Transaction,
  { values, which }: { readonly values: readonly unknown[]; readonly which: string },
): Promise<readonly BookedRow[]> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rows } = await client.query<BookedRow>(
    `SELECT r.account, r.voucher_index AS "voucherIndex", v.series, v.number, v.voucher_date AS date,
            coalesce(r.text, v.text) AS text, r.amount_ore AS amount
     FROM app.import_account AS a
     JOIN app.import_row AS r ON r.firm_id = a.firm_id AND r.import_id = a.import_id
     JOIN app.import_voucher AS v
       ON v.firm_id = r.firm_id AND v.import_id = r.import_id AND v.voucher_index = r.voucher_index
     WHERE a.firm_id = $1 AND a.import_id = $2 AND a.year_index = 0 AND ${which}
       AND v.voucher_date IS NOT NULL
     ORDER BY r.row_index`,
    [firmId, ...values],
  );
  return rows;
}
