/** The chart of a snapshot in PostgreSQL: what closing entries may name. */
import type { ChartAccount, ChartObject, ChartStore } from "#app/entries/importedChart.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

export const chartStore: ChartStore = {
  readChart: async (transaction, importId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const accounts = await client.query<ChartAccount>(
      `SELECT account, name, active FROM app.import_account
       WHERE firm_id = $1 AND import_id = $2 AND year_index = 0 ORDER BY account`,
      [firmId, importId],
    );
    const objects = await client.query<ChartObject>(
      `SELECT dimension, code, name, active FROM app.import_object
       WHERE firm_id = $1 AND import_id = $2 ORDER BY dimension, code`,
      [firmId, importId],
    );
    return { accounts: accounts.rows, objects: objects.rows };
  },
};
