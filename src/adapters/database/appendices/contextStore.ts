/**
 * What appendices are computed against, read from a snapshot. Asked for by place and never joined: the server knows
 * nothing yet of rows just imported, and would guess how to put them together.
 */
import type { ContextStore, FoundVoucher } from "#app/appendixFigures/contextStore.ts";
import type { Transaction } from "#app/firm/inFirm.ts";
import type { BookedRow } from "#domain/appendices/kindRules.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { BookedBalance } from "#domain/reconciliation/reconcile.ts";
import { balanceColumns } from "../figures/balanceColumns.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

export const contextStore: ContextStore = {
  readBalances: async (transaction, importId, accounts) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<BookedBalance>(
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
      `SELECT min(voucher_index) AS "voucherIndex", series, number FROM app.import_voucher
       WHERE firm_id = $1 AND import_id = $2 AND series || E'\\n' || number = ANY ($3)
       GROUP BY series, number`,
      [firmId, importId, vouchers.map(({ series, number }) => `${series}\n${number}`)],
    );
    return rows;
  },
  readBookedRows: async (transaction, importId, accounts) => {
    const booked: BookedRow[] = [];
    for (const { account, first, count } of await placesOf(transaction, importId, accounts)) {
      const positions = { where: "row_index >= $3 AND row_index < $4", values: [first, first + count] };
      booked.push(...(await readRows(transaction, importId, { account, ...positions })));
    }
    return booked;
  },
  readRowsAt: async (transaction, importId, { account, positions }) => {
    const [place] = await placesOf(transaction, importId, [account]);
    if (place === undefined) return [];
    const { first, count } = place;
    const places = positions.filter((position) => position < count).map((position) => first + position);
    return readRows(transaction, importId, { account, where: "row_index = ANY ($3)", values: [places] });
  },
};

interface LedgerPlace {
  readonly account: string;
  readonly first: number;
  readonly count: number;
}

/** Where the ledgers of accounts lie among the rows. */
async function placesOf(
  transaction: Transaction,
  importId: string,
  accounts: readonly string[],
): Promise<readonly LedgerPlace[]> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rows } = await client.query<LedgerPlace>(
    `SELECT account, first_row AS first, row_count AS count FROM app.import_account
     WHERE firm_id = $1 AND import_id = $2 AND year_index = 0 AND account = ANY ($3) AND row_count > 0
     ORDER BY account`,
    [firmId, importId, accounts],
  );
  return rows;
}

interface LedgerRow {
  readonly voucher_index: number;
  readonly amount: Ore;
  readonly text: string | null;
}

interface VoucherHead {
  readonly voucher_index: number;
  readonly series: string;
  readonly number: string;
  readonly date: PlainDate | null;
  readonly text: string;
}

/** A row of a voucher without date is no row of a day, and left out. */
async function readRows(
  transaction: Transaction,
  importId: string,
  asked: { readonly account: string; readonly where: string; readonly values: readonly unknown[] },
): Promise<readonly BookedRow[]> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rows } = await client.query<LedgerRow>(
    `SELECT voucher_index, amount_ore AS amount, text FROM app.import_row
     WHERE firm_id = $1 AND import_id = $2 AND ${asked.where} ORDER BY row_index`,
    [firmId, importId, ...asked.values],
  );
  const indexes = [...new Set(rows.map(({ voucher_index }) => voucher_index))];
  const vouchers = await client.query<VoucherHead>(
    `SELECT voucher_index, series, number, voucher_date AS date, text FROM app.import_voucher
     WHERE firm_id = $1 AND import_id = $2 AND voucher_index = ANY ($3)`,
    [firmId, importId, indexes],
  );
  const byIndex = new Map(vouchers.rows.map((voucher) => [voucher.voucher_index, voucher]));
  return rows.flatMap(({ voucher_index: voucherIndex, amount, text }): readonly BookedRow[] => {
    const voucher = byIndex.get(voucherIndex);
    if (voucher === undefined || voucher.date === null) return [];
    const { series, number, date } = voucher;
    const { account } = asked;
    return [{ account, voucherIndex, series, number, date, text: text ?? voucher.text, amount }];
  });
}
