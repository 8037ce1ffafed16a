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
}

interface AmountRow {
  readonly voucher_index: number;
  readonly account: string;
  readonly name: string;
  readonly amount_ore: string;
}

export const comparisonQueries: Pick<SnapshotStore, "readDiffering" | "readVouchers" | "readOpenings"> = {
  readDiffering: async (transaction, importId, otherImportId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    // The n:th of several vouchers with the same content answers to the n:th on the other side.
    const numbered = (parameter: string): string =>
      `SELECT voucher_index, series, number, hash,
              row_number() OVER (PARTITION BY hash ORDER BY voucher_index) AS n
       FROM app.import_voucher WHERE firm_id = $1 AND import_id = ${parameter}`;
    const { rows } = await client.query<DifferingVoucher>(
      `SELECT a.voucher_index AS "voucherIndex", a.series, a.number
       FROM (${numbered("$2")}) AS a
       LEFT JOIN (${numbered("$3")}) AS b USING (hash, n)
       WHERE b.hash IS NULL
       ORDER BY a.voucher_index`,
      [firmId, importId, otherImportId],
    );
    return rows;
  },
  readVouchers: async (transaction, importId, voucherIndexes) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const values = [firmId, importId, voucherIndexes];
    const vouchers = await client.query<VoucherRow>(
      `SELECT voucher_index, series, number, voucher_date, text, debit_ore
       FROM app.import_voucher WHERE firm_id = $1 AND import_id = $2 AND voucher_index = ANY ($3)`,
      values,
    );
    const amounts = await client.query<AmountRow>(
      `SELECT v.voucher_index, r.account, a.name, sum(r.amount_ore) AS amount_ore
       FROM app.import_voucher AS v
       CROSS JOIN LATERAL unnest(v.row_indexes) AS place (row_index)
       JOIN app.import_row AS r
         ON r.firm_id = $1 AND r.import_id = $2 AND r.row_index = place.row_index
       JOIN app.import_account AS a
         ON a.firm_id = $1 AND a.import_id = $2 AND a.year_index = 0 AND a.account = r.account
       WHERE v.firm_id = $1 AND v.import_id = $2 AND v.voucher_index = ANY ($3)
         AND r.correction IS DISTINCT FROM 'struck'
       GROUP BY v.voucher_index, r.account, a.name`,
      values,
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
