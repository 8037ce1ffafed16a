/** What the accounts say of a ledger: rows and openings of control accounts, and the vouchers that book invoices. */
import type { Transaction } from "#app/firm/inFirm.ts";
import type { ControlQuestion, LedgerStore } from "#app/ledgers/ledgerStore.ts";
import type { ControlBooks, ControlRow, KnownVoucher } from "#domain/bridge/bridge.ts";
import type { Ore } from "#domain/money/ore.ts";
import { type FirmTransaction, firmTransactionOf } from "../firmTransaction.ts";

interface AccountRow {
  readonly account: string;
  readonly name: string;
  readonly opening: Ore | null;
  readonly first_row: number;
  readonly row_count: number;
}

export const controlQueries: Pick<LedgerStore, "readVouchers" | "readControlBooks"> = {
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
  // Vouchers are numbered in the order of date, series and number.
  const { rows } = await client.query<ControlRow>(
    `SELECT r.account, r.voucher_index AS "voucherIndex", v.series, v.number,
            coalesce(v.voucher_date, $5) AS date, r.amount_ore AS amount,
            -- A row without text of its own has the name of its account, which says nothing of what was done.
            coalesce(nullif(v.text, ''), r.text, '') AS text,
            v.reference_type AS "referenceType", v.reference_number AS "referenceNumber"
     FROM unnest($3::integer[], $4::integer[]) AS s (first_row, past)
     JOIN app.import_row AS r
       ON r.firm_id = $1 AND r.import_id = $2 AND r.row_index >= s.first_row AND r.row_index < s.past
     JOIN app.import_voucher AS v
       ON v.firm_id = $1 AND v.import_id = $2 AND v.voucher_index = r.voucher_index
     ORDER BY r.voucher_index, r.row_index`,
    [
      firmId,
      importId,
      found.rows.map(({ first_row }) => first_row),
      found.rows.map(({ first_row, row_count }) => first_row + row_count),
      fiscalYear.start,
    ],
  );
  const withRow = new Set(rows.map(({ voucherIndex }) => voucherIndex));
  return {
    fiscalYear,
    yearId,
    accounts: found.rows.map(({ account, name, opening }) => ({ account, name, opening })),
    rows,
    vouchers: vouchers.filter(({ voucherIndex }) => voucherIndex === null || !withRow.has(voucherIndex)),
  };
}
