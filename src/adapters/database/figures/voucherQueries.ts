/** One voucher of a closing's current snapshot, with its rows. */
import type { Transaction } from "#app/firm/inFirm.ts";
import type { StoredVoucherRow, VoucherWithRows } from "#app/figures/figureStore.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

interface VoucherHead extends Omit<VoucherWithRows, "rows"> {
  readonly import_id: string;
  readonly row_indexes: readonly number[];
}

/** Reads the voucher; null when the snapshot has none with the index. */
export async function readVoucher(
  transaction: Transaction,
  closingId: string,
  voucherIndex: number,
): Promise<VoucherWithRows | null> {
  const { client, firmId } = firmTransactionOf(transaction);
  const vouchers = await client.query<VoucherHead>(
    `SELECT v.import_id, v.row_indexes, v.voucher_index AS "voucherIndex", v.series, v.number,
            v.voucher_date AS date, v.registered_on AS "registeredOn", v.signature, v.text,
            v.difference_ore AS difference
     FROM app.closing AS c
     JOIN app.import_voucher AS v
       ON v.firm_id = c.firm_id AND v.import_id = c.current_import_id AND v.voucher_index = $3
     WHERE c.firm_id = $1 AND c.closing_id = $2`,
    [firmId, closingId, voucherIndex],
  );
  const [voucher] = vouchers.rows;
  if (voucher === undefined) return null;
  const { import_id, row_indexes, ...head } = voucher;
  // Asked for by their places, which the primary key finds however little the server knows of rows just imported.
  const { rows } = await client.query<StoredVoucherRow & { readonly row_index: number }>(
    `SELECT r.row_index, r.account, a.name, r.amount_ore AS amount, coalesce(r.text, '') AS text,
            coalesce(r.objects, '{}') AS objects, r.quantity, coalesce(r.correction, 'none') AS correction
     FROM app.import_row AS r
     JOIN app.import_account AS a
       ON a.firm_id = $1 AND a.import_id = $2 AND a.year_index = 0 AND a.account = r.account
     WHERE r.firm_id = $1 AND r.import_id = $2 AND r.row_index = ANY ($3)
`,
    [firmId, import_id, row_indexes],
  );
  const lineByPlace = new Map(row_indexes.map((place, line) => [place, line]));
  const lineOf = (row: { readonly row_index: number }): number => lineByPlace.get(row.row_index) ?? 0;
  return { ...head, rows: rows.toSorted((a, b) => lineOf(a) - lineOf(b)) };
}
