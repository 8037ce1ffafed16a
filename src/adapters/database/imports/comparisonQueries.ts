/** What a new snapshot is compared with, read from the two snapshots side by side. */
import type { SnapshotStore, StoredVoucher } from "#app/imports/snapshot.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { AccountAmount, DifferingVoucher } from "#domain/imports/compareImports.ts";
import { ore } from "#domain/money/ore.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

interface VoucherRow {
  readonly voucher_index: number;
  readonly series: string;
  readonly number: string;
  readonly voucher_date: PlainDate | null;
  readonly text: string;
  readonly debit_ore: bigint;
  readonly row_indexes: readonly number[];
}

interface AmountRow {
  readonly voucher_index: number;
  readonly account: string;
  readonly name: string;
  readonly amount_ore: string;
}

export const comparisonQueries: Pick<SnapshotStore, "readDiffering" | "readVouchers" | "readOpenings"> = {
  readDiffering: async (transaction, beforeImportId, afterImportId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    // Grouped, not joined: the server has no statistics of rows just written, and joins them one by one. The n:th of
    // several vouchers with the same content answers to the n:th on the other side.
    const { rows } = await client.query<DifferingVoucher & { readonly isBefore: boolean }>(
      `SELECT bool_or(is_before) AS "isBefore", min(voucher_index) AS "voucherIndex",
              min(series) AS series, min(number) AS number
       FROM (SELECT import_id = $2 AS is_before, voucher_index, series, number, hash,
                    row_number() OVER (PARTITION BY import_id, hash ORDER BY voucher_index) AS n
             FROM app.import_voucher WHERE firm_id = $1 AND import_id IN ($2, $3)) AS numbered
       GROUP BY hash, n HAVING count(*) = 1
       ORDER BY 2`,
      [firmId, beforeImportId, afterImportId],
    );
    return {
      before: rows.filter(({ isBefore }) => isBefore),
      after: rows.filter(({ isBefore }) => !isBefore),
    };
  },
  readVouchers: async (transaction, importId, voucherIndexes) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const vouchers = await client.query<VoucherRow>(
      `SELECT voucher_index, series, number, voucher_date, text, debit_ore, row_indexes
       FROM app.import_voucher WHERE firm_id = $1 AND import_id = $2 AND voucher_index = ANY ($3)`,
      [firmId, importId, voucherIndexes],
    );
    const amounts = await client.query<AmountRow>(
      `SELECT r.voucher_index, r.account, a.name, r.amount_ore
       FROM (SELECT voucher_index, account, sum(amount_ore) AS amount_ore FROM app.import_row
             WHERE firm_id = $1 AND import_id = $2 AND row_index = ANY ($3)
               AND correction IS DISTINCT FROM 'struck'
             GROUP BY voucher_index, account) AS r
       JOIN app.import_account AS a
         ON a.firm_id = $1 AND a.import_id = $2 AND a.year_index = 0 AND a.account = r.account`,
      [firmId, importId, vouchers.rows.flatMap(({ row_indexes }) => row_indexes)],
    );
    const amountsByVoucher = new Map<number, AccountAmount[]>();
    for (const { voucher_index, account, name, amount_ore } of amounts.rows) {
      const known = amountsByVoucher.get(voucher_index) ?? [];
      amountsByVoucher.set(voucher_index, [...known, { account, name, amount: ore(BigInt(amount_ore)) }]);
    }
    return vouchers.rows.map((row): StoredVoucher => ({
      voucherIndex: row.voucher_index,
      series: row.series,
      number: row.number,
      date: row.voucher_date,
      text: row.text,
      debit: row.debit_ore,
      rows: amountsByVoucher.get(row.voucher_index) ?? [],
    }));
  },
  readOpenings: async (transaction, importId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{
      readonly account: string;
      readonly name: string;
      readonly opening_ore: bigint | null;
    }>(
      `SELECT account, name, opening_ore FROM app.import_account
       WHERE firm_id = $1 AND import_id = $2 AND year_index = 0`,
      [firmId, importId],
    );
    return rows.map(({ account, name, opening_ore }) => ({
      account,
      name,
      amount: opening_ore === null ? null : ore(opening_ore),
    }));
  },
};
