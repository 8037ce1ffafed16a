/** A stretch of an account's ledger: rows lie in ledger order, so it is one stretch of the primary key. */
import type { Transaction } from "#app/firm/inFirm.ts";
import type { BookedLedger, BookedRow, LedgerPlace } from "#app/figures/figureStore.ts";
import type { BookedBalance } from "#domain/reconciliation/reconcile.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { fiscalYearOf } from "../stores/closingQueries.ts";
import { balanceColumns } from "./balanceColumns.ts";

interface PlaceColumns {
  readonly import_id: string;
  readonly first_row: number;
  readonly starts_on: string;
  readonly ends_on: string;
}

/** Reads the account's figures and the rows asked for; null when the snapshot does not know the account. */
export async function readLedger(
  transaction: Transaction,
  closingId: string,
  { account, from, limit }: LedgerPlace,
): Promise<BookedLedger | null> {
  const { client, firmId } = firmTransactionOf(transaction);
  const accounts = await client.query<BookedBalance & PlaceColumns>(
    `SELECT a.import_id, a.first_row, c.starts_on, c.ends_on, ${balanceColumns}
     FROM app.closing AS c
     JOIN app.import_account AS a
       ON a.firm_id = c.firm_id AND a.import_id = c.current_import_id AND a.year_index = 0 AND a.account = $3
     LEFT JOIN app.import_account AS b
       ON b.firm_id = a.firm_id AND b.import_id = a.import_id AND b.year_index = -1 AND b.account = a.account
     WHERE c.firm_id = $1 AND c.closing_id = $2`,
    [firmId, closingId, account],
  );
  const [found] = accounts.rows;
  if (found === undefined) return null;
  const { import_id, first_row, starts_on, ends_on, ...balance } = found;
  const until = first_row + Math.min(balance.rows, from + limit);
  const { rows } = await client.query<BookedRow>(
    `SELECT r.row_index - $5 AS position, v.voucher_date AS date, r.voucher_index AS "voucherIndex",
            v.series, v.number, coalesce(r.text, v.text) AS text,
            r.amount_ore AS amount, r.movement_ore AS movement
     FROM app.import_row AS r
     JOIN app.import_voucher AS v
       ON v.firm_id = r.firm_id AND v.import_id = r.import_id AND v.voucher_index = r.voucher_index
     WHERE r.firm_id = $1 AND r.import_id = $2 AND r.row_index >= $3 AND r.row_index < $4
     ORDER BY r.row_index`,
    [firmId, import_id, first_row + from, until, first_row],
  );
  return { fiscalYear: fiscalYearOf({ starts_on, ends_on }), balance, rows };
}
