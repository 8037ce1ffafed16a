/** Pruning in PostgreSQL. */
import type { PruneStore } from "#app/imports/pruneImports.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

/** Everything of a snapshot but the record of the import itself; write-offs go with payments, bridges with days. */
const prunedTables = [
  "import_row",
  "import_voucher",
  "import_account",
  "import_other_voucher",
  "import_next_opening",
  "import_invoice",
  "import_payment",
  "import_series",
  "import_setting",
  "import_object",
  "ledger_day",
];

export const pruneStore: PruneStore = {
  pruneImports: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly import_id: string }>(
      `UPDATE app.import AS i SET pruned_at = now()
       FROM app.closing AS c
       JOIN app.import AS current ON current.firm_id = c.firm_id AND current.import_id = c.current_import_id
       WHERE c.firm_id = $1 AND c.closing_id = $2
         AND i.firm_id = c.firm_id AND i.closing_id = c.closing_id
         AND i.pruned_at IS NULL AND i.number < current.number - 1
         AND NOT EXISTS (SELECT FROM app.sign_off_state AS s
           WHERE s.firm_id = i.firm_id AND s.closing_id = i.closing_id AND s.import_id = i.import_id)
       RETURNING i.import_id`,
      [firmId, closingId],
    );
    const importIds = rows.map(({ import_id }) => import_id);
    for (const table of prunedTables) {
      await client.query(`DELETE FROM app.${table} WHERE firm_id = $1 AND import_id = ANY ($2)`, [
        firmId,
        importIds,
      ]);
    }
    return importIds.length;
  },
};
