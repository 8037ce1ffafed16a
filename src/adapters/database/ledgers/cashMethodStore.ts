/** What a snapshot tells of the entry of a year with the cash method, in PostgreSQL. */
import type { CashMethodStore, NamedVoucher } from "#app/cashMethod/cashMethodStore.ts";
import type { InvoiceRow } from "#domain/ledger/invoiceRow.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

export const cashMethodStore: CashMethodStore = {
  readInvoiceRows: async (transaction, { importId, side, numbers }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<InvoiceRow & { readonly number: string }>(
      `SELECT number, role, account, amount_ore AS amount, vat_percent AS "vatPercent",
              cost_center AS "costCenter", project
       FROM app.import_invoice_row
       WHERE firm_id = $1 AND import_id = $2 AND side = $3 AND number = ANY ($4) ORDER BY number, line`,
      [firmId, importId, side, numbers],
    );
    return Map.groupBy(rows, ({ number }) => number);
  },
  readControlVouchers: async (transaction, { importId, account }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    // The account's ledger is one stretch of rows, with its vouchers in the order of the ledger.
    const { rows } = await client.query<NamedVoucher>(
      `SELECT v.voucher_index AS "voucherIndex", v.series, v.number, v.text, v.voucher_date AS date,
              sum(r.amount_ore)::bigint AS amount,
              coalesce(v.reference_type, 'manual') <> 'manual' AS "isOfLedger"
       FROM app.import_account AS a
       JOIN app.import_row AS r ON r.firm_id = a.firm_id AND r.import_id = a.import_id
         AND r.row_index >= a.first_row AND r.row_index < a.first_row + a.row_count
       JOIN app.import_voucher AS v ON v.firm_id = r.firm_id AND v.import_id = r.import_id
         AND v.voucher_index = r.voucher_index
       WHERE a.firm_id = $1 AND a.import_id = $2 AND a.year_index = 0 AND a.account = $3
         AND v.voucher_date IS NOT NULL
       GROUP BY v.voucher_index, v.series, v.number, v.text, v.voucher_date, v.reference_type
       ORDER BY v.voucher_index`,
      [firmId, importId, account],
    );
    return rows;
  },
};
