/** The figures of a closing's current snapshot in PostgreSQL. */
import type { FigureStore } from "#app/reconciliation/figureStore.ts";
import type { AccountBalance } from "#domain/reconciliation/reconcile.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { balanceColumns } from "./balanceColumns.ts";
import { readLedger } from "./ledgerQueries.ts";
import { readVoucher } from "./voucherQueries.ts";
import { runStore } from "../importRuns/runStore.ts";

export const figureStore: FigureStore = {
  closingExists: (transaction, closingId) => runStore.closingExists(transaction, closingId),
  readBalances: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<
      AccountBalance & { readonly number: number; readonly in_use: boolean | null }
    >(
      `SELECT i.number, a.in_use, ${balanceColumns}
       FROM app.closing AS c
       JOIN app.import AS i ON i.firm_id = c.firm_id AND i.import_id = c.current_import_id
       LEFT JOIN app.import_account AS a
         ON a.firm_id = i.firm_id AND a.import_id = i.import_id AND a.year_index = 0 AND a.in_use
       LEFT JOIN app.import_account AS b
         ON b.firm_id = a.firm_id AND b.import_id = a.import_id AND b.year_index = -1 AND b.account = a.account
       WHERE c.firm_id = $1 AND c.closing_id = $2
       ORDER BY a.account`,
      [firmId, closingId],
    );
    const [first] = rows;
    if (first === undefined) return null;
    // An import without a single account in use still is one.
    return { importNumber: first.number, accounts: rows.filter(({ in_use }) => in_use !== null) };
  },
  readLedger,
  readVoucher,
};
