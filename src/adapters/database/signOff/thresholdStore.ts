/** Thresholds in PostgreSQL. */
import type { ThresholdStore } from "#app/signOff/materiality.ts";
import { invariant } from "#lib/invariant.ts";
import { ore } from "#domain/money/ore.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

interface ThresholdRow {
  readonly materiality_ore: bigint;
  readonly account: string | null;
  readonly name: string | null;
  readonly threshold_ore: bigint | null;
}

export const thresholdStore: ThresholdStore = {
  readThresholds: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<ThresholdRow>(
      `SELECT f.materiality_ore, t.account, a.name, t.threshold_ore
       FROM app.closing AS c
       JOIN app.firm AS f ON f.firm_id = c.firm_id
       LEFT JOIN app.account_threshold AS t ON t.firm_id = c.firm_id AND t.client_id = c.client_id
       LEFT JOIN app.import_account AS a ON a.firm_id = c.firm_id AND a.import_id = c.current_import_id
         AND a.year_index = 0 AND a.account = t.account
       WHERE c.firm_id = $1 AND c.closing_id = $2 ORDER BY t.account`,
      [firmId, closingId],
    );
    const [first] = rows;
    if (first === undefined) return null;
    const accounts = rows.flatMap(({ account, name, threshold_ore }) =>
      account === null || threshold_ore === null
        ? []
        : [{ account, name: name ?? "", threshold: ore(threshold_ore) }],
    );
    return { firm: ore(first.materiality_ore), accounts };
  },
  writeFirm: async (transaction, threshold) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly materiality_ore: bigint }>(
      "SELECT materiality_ore FROM app.firm WHERE firm_id = $1 FOR NO KEY UPDATE",
      [firmId],
    );
    const [before] = rows;
    invariant(before !== undefined, "The firm of an actor exists.");
    await client.query("UPDATE app.firm SET materiality_ore = $2 WHERE firm_id = $1", [firmId, threshold]);
    return ore(before.materiality_ore);
  },
  writeAccount: async (transaction, { clientId, account, threshold, by }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    if (threshold === null) {
      await client.query(
        "DELETE FROM app.account_threshold WHERE firm_id = $1 AND client_id = $2 AND account = $3",
        [firmId, clientId, account],
      );
      return;
    }
    await client.query(
      `INSERT INTO app.account_threshold (firm_id, client_id, account, threshold_ore, set_by)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (firm_id, client_id, account) DO UPDATE
         SET threshold_ore = $4, set_by = $5, set_at = now()`,
      [firmId, clientId, account, threshold, by],
    );
  },
};
