/** What a new snapshot is compared with, read from the two snapshots side by side. */
import type { SnapshotStore, StoredVoucher } from "#app/snapshots/snapshot.ts";
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
    const values = [firmId, beforeImportId, afterImportId];
    // Grouped, not joined: the server has no statistics of rows just written, and would join them one by one.
    await client.query("SET LOCAL work_mem = '64MB'");
    const { rows: surpluses } = await client.query<{ readonly hash: Buffer; readonly surplus: number }>(
      `SELECT hash, (count(*) FILTER (WHERE import_id = $3) - count(*) FILTER (WHERE import_id = $2))::integer
         AS surplus
       FROM app.import_voucher WHERE firm_id = $1 AND import_id IN ($2, $3)
       GROUP BY hash HAVING count(*) FILTER (WHERE import_id = $2) <> count(*) FILTER (WHERE import_id = $3)`,
      values,
    );
    if (surpluses.length === 0) return { before: [], after: [] };
    const { rows: vouchers } = await client.query<HashedVoucher>(
      `SELECT import_id = $2 AS "isBefore", voucher_index AS "voucherIndex", series, number, hash
       FROM app.import_voucher WHERE firm_id = $1 AND import_id IN ($2, $3) AND hash = ANY ($4)
       ORDER BY voucher_index DESC`,
      [...values, surpluses.map(({ hash }) => hash)],
    );
    return splitSurplus(surpluses, vouchers);
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

interface HashedVoucher extends DifferingVoucher {
  readonly isBefore: boolean;
  readonly hash: Buffer;
}

/** Of vouchers with the same content, as many differ as there are more of them on one side: the last ones there. */
function splitSurplus(
  surpluses: readonly { readonly hash: Buffer; readonly surplus: number }[],
  lastFirst: readonly HashedVoucher[],
): { readonly before: readonly DifferingVoucher[]; readonly after: readonly DifferingVoucher[] } {
  const leftByHash = new Map(surpluses.map(({ hash, surplus }) => [hash.toString("latin1"), surplus]));
  const before: DifferingVoucher[] = [];
  const after: DifferingVoucher[] = [];
  for (const { isBefore, hash, ...voucher } of lastFirst) {
    const key = hash.toString("latin1");
    const left = leftByHash.get(key) ?? 0;
    if (left === 0 || left < 0 !== isBefore) continue;
    leftByHash.set(key, left < 0 ? left + 1 : left - 1);
    (isBefore ? before : after).push(voucher);
  }
  return { before: before.toReversed(), after: after.toReversed() };
}
