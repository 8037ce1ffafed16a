/** The figures of a closing's current snapshot in PostgreSQL. */
import type { FigureStore } from "#app/figures/figureStore.ts";
import type { BookedBalance } from "#domain/reconciliation/reconcile.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { fiscalYearOf } from "../stores/closingQueries.ts";
import { balanceColumns } from "./balanceColumns.ts";
import { readLedger } from "./ledgerQueries.ts";
import { readVoucher } from "./voucherQueries.ts";
import { runStore } from "../importRuns/runStore.ts";

interface HeadColumns {
  readonly number: number;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly in_use: boolean | null;
}

export const figureStore: FigureStore = {
  closingExists: (transaction, closingId) => runStore.closingExists(transaction, closingId),
  readBalances: async (transaction, closingId, asked) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<BookedBalance & HeadColumns>({
      name: "figures of a closing",
      text: `SELECT i.number, c.starts_on, c.ends_on, a.in_use, ${balanceColumns}
       FROM app.closing AS c
       JOIN app.import AS i ON i.firm_id = c.firm_id AND i.import_id = c.current_import_id
       LEFT JOIN app.import_account AS a
         ON a.firm_id = i.firm_id AND a.import_id = i.import_id AND a.year_index = 0
           AND (a.in_use OR a.account = ANY ($3))
       LEFT JOIN app.import_account AS b
         ON b.firm_id = a.firm_id AND b.import_id = a.import_id AND b.year_index = -1 AND b.account = a.account
       WHERE c.firm_id = $1 AND c.closing_id = $2
       ORDER BY a.account`,
      values: [firmId, closingId, asked],
    });
    const [first] = rows;
    if (first === undefined) return null;
    // An import without a single account in use still is one.
    return {
      importNumber: first.number,
      fiscalYear: fiscalYearOf(first),
      booked: rows.filter(({ in_use }) => in_use === true),
      chart: rows.filter(({ in_use }) => in_use === false),
    };
  },
  readLedger,
  readVoucher,
};
