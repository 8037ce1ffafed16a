/** Reads every voucher of an import with its rows: stretches of the primary keys, each row put in its place. */
import type { BookRow, BookVoucher } from "#app/sieExport/bookStore.ts";
import type { FirmTransaction } from "../firmTransaction.ts";

const stretch = 20_000;

interface RowRecord extends BookRow {
  readonly row_index: number;
}

interface VoucherRecord extends Omit<BookVoucher, "rows"> {
  readonly row_indexes: readonly number[];
}

/** Reads them in the order of date, series and number. */
export async function readVouchers(
  transaction: FirmTransaction,
  importId: string,
): Promise<readonly BookVoucher[]> {
  const rows = await readRows(transaction, importId);
  const vouchers: BookVoucher[] = [];
  for (let from = 0; ; from += stretch) {
    const found = await readVoucherStretch(transaction, importId, from);
    for (const { row_indexes, ...voucher } of found) {
      vouchers.push({ ...voucher, rows: row_indexes.flatMap((place) => rows[place] ?? []) });
    }
    if (found.length < stretch) return vouchers;
  }
}

async function readRows({ client, firmId }: FirmTransaction, importId: string): Promise<readonly BookRow[]> {
  const rows: BookRow[] = [];
  // Few objects and texts stand on very many rows.
  const objectsByText = new Map<string, readonly string[]>();
  for (let from = 0; ; from += stretch) {
    const found = await client.query<RowRecord>(
      `SELECT row_index, account, amount_ore AS amount, row_date AS date, coalesce(text, '') AS text,
              coalesce(quantity, '') AS quantity, coalesce(objects, '{}') AS objects,
              coalesce(correction, 'none') AS correction
       FROM app.import_row
       WHERE firm_id = $1 AND import_id = $2 AND row_index >= $3 AND row_index < $4 ORDER BY row_index`,
      [firmId, importId, from, from + stretch],
    );
    for (const { row_index: place, objects, ...row } of found.rows) {
      const key = objects.join("\n");
      const known = objectsByText.get(key) ?? objects;
      objectsByText.set(key, known);
      rows[place] = { ...row, objects: known };
    }
    if (found.rows.length < stretch) return rows;
  }
}

async function readVoucherStretch(
  { client, firmId }: FirmTransaction,
  importId: string,
  from: number,
): Promise<readonly VoucherRecord[]> {
  const { rows } = await client.query<VoucherRecord>(
    `SELECT series, number, voucher_date AS date, registered_on AS "registeredOn", signature, text,
            row_indexes
     FROM app.import_voucher
     WHERE firm_id = $1 AND import_id = $2 AND voucher_index >= $3 AND voucher_index < $4 ORDER BY voucher_index`,
    [firmId, importId, from, from + stretch],
  );
  return rows;
}
