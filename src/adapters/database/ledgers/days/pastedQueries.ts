/** Pasted lists; what is computed of them goes with them. */
import type { LedgerStore } from "#app/ledgers/ledgerStore.ts";
import { firmTransactionOf } from "../../firmTransaction.ts";
import { oreJson } from "../oreJson.ts";

const ofSide = "firm_id = $1 AND closing_id = $2 AND side = $3";

export const pastedQueries: Pick<LedgerStore, "writePasted" | "removePasted"> = {
  writePasted: async (transaction, { closingId, side, asOf, rows, by }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `INSERT INTO app.pasted_ledger (firm_id, closing_id, side, as_of, rows, pasted_by)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (firm_id, closing_id, side)
         DO UPDATE SET as_of = $4, rows = $5, pasted_by = $6, pasted_at = now()`,
      [firmId, closingId, side, asOf, oreJson(rows), by],
    );
    await client.query(`DELETE FROM app.ledger_day WHERE ${ofSide}`, [firmId, closingId, side]);
  },
  removePasted: async (transaction, { closingId, side }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(`DELETE FROM app.pasted_ledger WHERE ${ofSide}`, [firmId, closingId, side]);
  },
};
