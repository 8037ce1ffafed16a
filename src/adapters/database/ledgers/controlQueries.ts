/** What the accounts say of a ledger: rows and openings of control accounts, and the vouchers that book invoices. */
import type { Transaction } from "#app/firm/inFirm.ts";
import type { ControlQuestion, LedgerStore } from "#app/ledgers/ledgerStore.ts";
import type { ControlBooks, ControlRow, KnownVoucher } from "#domain/bridge/bridge.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";
import { type FirmTransaction, firmTransactionOf } from "../firmTransaction.ts";

interface AccountRow {
  readonly account: string;
  readonly name: string;
  readonly opening: Ore | null;
  readonly first_row: number;
  readonly row_count: number;
}

export const controlQueries: Pick<LedgerStore, "readVouchers" | "readVoucherDebits" | "readControlBooks"> = {
  readVouchers: async (transaction, importId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<KnownVoucher>(
      `SELECT i.year_id AS "yearId", v.series, v.number, v.voucher_date AS date,
              v.voucher_index AS "voucherIndex", v.reference_type AS "referenceType",
              v.reference_number AS "referenceNumber"
       FROM app.import AS i
       JOIN app.import_voucher AS v ON v.firm_id = i.firm_id AND v.import_id = i.import_id
       WHERE i.firm_id = $1 AND i.import_id = $2 AND v.reference_type <> 'manual' AND v.voucher_date IS NOT NULL
       UNION ALL
       SELECT year_id, series, number, voucher_date, NULL, reference_type, reference_number
       FROM app.import_other_voucher
       WHERE firm_id = $1 AND import_id = $2`,
      [firmId, importId],
    );
    return rows;
  },
  readVoucherDebits: async (transaction, { importId, voucherIndexes }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly index: number; readonly debit: Ore }>(
      `SELECT voucher_index AS index, debit_ore AS debit FROM app.import_voucher
       WHERE firm_id = $1 AND import_id = $2 AND voucher_index = ANY ($3) AND debit_ore IS NOT NULL`,
      [firmId, importId, voucherIndexes],
    );
    return new Map(rows.map(({ index, debit }) => [index, debit]));
  },
  readControlBooks: (transaction: Transaction, question, vouchers): Promise<ControlBooks> =>
    readControlBooks(firmTransactionOf(transaction), question, vouchers),
};

async function readControlBooks(
  { client, firmId }: FirmTransaction,
  { importId, fiscalYear, yearId, accounts }: ControlQuestion,
  vouchers: readonly KnownVoucher[],
): Promise<ControlBooks> {
  const found = await client.query<AccountRow>(
    `SELECT account, name, opening_ore AS opening, first_row, row_count FROM app.import_account
     WHERE firm_id = $1 AND import_id = $2 AND year_index = 0 AND account = ANY ($3) ORDER BY account`,
    [firmId, importId, accounts],
  );
  const booked: BookedRow[] = [];
  for (const { first_row, row_count } of found.rows) {
    const { rows } = await client.query<BookedRow>(
      `SELECT account, row_index, voucher_index AS "voucherIndex", amount_ore AS amount, text
       FROM app.import_row WHERE firm_id = $1 AND import_id = $2 AND row_index >= $3 AND row_index < $4`,
      [firmId, importId, first_row, first_row + row_count],
    );
    booked.push(...rows);
  }
  const headByIndex = await readHeads({ client, firmId }, importId, booked);
  return {
    fiscalYear,
    yearId,
    accounts: found.rows.map(({ account, name, opening }) => ({ account, name, opening })),
    // Vouchers are numbered in the order of date, series and number.
    rows: booked
      .toSorted((a, b) => a.voucherIndex - b.voucherIndex || a.row_index - b.row_index)
      .flatMap(({ account, voucherIndex, amount, text }) => {
        const head = headByIndex.get(voucherIndex);
        if (head === undefined) return [];
        const date = head.date ?? fiscalYear.start;
        return [{ ...head, account, amount, date, text: text ?? head.text }];
      }),
    vouchers: vouchers.filter(({ voucherIndex }) => voucherIndex === null || !headByIndex.has(voucherIndex)),
  };
}

type BookedRow = Pick<ControlRow, "account" | "voucherIndex" | "amount"> & {
  readonly row_index: number;
  readonly text: string | null;
};

type VoucherHead = Omit<ControlRow, "account" | "amount" | "date"> & { readonly date: PlainDate | null };

/** Asked for by their places, which the primary key finds however little the server knows of rows just imported. */
async function readHeads(
  { client, firmId }: Pick<FirmTransaction, "client" | "firmId">,
  importId: string,
  rows: readonly BookedRow[],
): Promise<ReadonlyMap<number, VoucherHead>> {
  const { rows: heads } = await client.query<VoucherHead>(
    `SELECT voucher_index AS "voucherIndex", series, number, voucher_date AS date, text,
            reference_type AS "referenceType", reference_number AS "referenceNumber"
     FROM app.import_voucher WHERE firm_id = $1 AND import_id = $2 AND voucher_index = ANY ($3)`,
    [firmId, importId, [...new Set(rows.map(({ voucherIndex }) => voucherIndex))]],
  );
  return new Map(heads.map((head) => [head.voucherIndex, head]));
}
