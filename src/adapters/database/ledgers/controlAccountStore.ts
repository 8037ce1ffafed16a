/** Control accounts in PostgreSQL. */
import type {
  ChartAccount,
  ControlAccountStore,
  ControlCandidates,
} from "#app/ledgers/control/controlAccounts.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

const nothing: ControlCandidates = { chosen: null, predefined: null };

export const controlAccountStore: ControlAccountStore = {
  readCandidates: async (transaction, { clientId, importId }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<ControlCandidates & { readonly side: LedgerSide }>(
      `SELECT s.side, k.accounts AS chosen, p.value AS predefined
       FROM (VALUES ('customer', 'CUSTCLAIM'), ('supplier', 'SUPDEBT')) AS s (side, task)
       LEFT JOIN app.control_account_choice AS k
         ON k.firm_id = $1 AND k.client_id = $2 AND k.side = s.side
       LEFT JOIN app.import_setting AS p
         ON p.firm_id = $1 AND p.import_id = $3 AND p.kind = 'predefined-account' AND p.name = s.task`,
      [firmId, clientId, importId],
    );
    const ofSide = (side: LedgerSide): ControlCandidates => rows.find((row) => row.side === side) ?? nothing;
    return { customer: ofSide("customer"), supplier: ofSide("supplier") };
  },
  readChart: async (transaction, importId, accounts) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<ChartAccount>(
      `SELECT account, name, account_type AS type FROM app.import_account
       WHERE firm_id = $1 AND import_id = $2 AND year_index = 0
         AND ($3::text[] IS NULL OR account = ANY ($3)) ORDER BY account`,
      [firmId, importId, accounts ?? null],
    );
    return rows;
  },
  listClosings: async (transaction, clientId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly closing_id: string }>(
      "SELECT closing_id FROM app.closing WHERE firm_id = $1 AND client_id = $2 ORDER BY starts_on DESC",
      [firmId, clientId],
    );
    return rows.map(({ closing_id }) => closing_id);
  },
  lockChoices: async (transaction, clientId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query("SELECT FROM app.client WHERE firm_id = $1 AND client_id = $2 FOR NO KEY UPDATE", [
      firmId,
      clientId,
    ]);
  },
  writeChoice: async (transaction, { clientId, side, accounts, by }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    if (accounts === null) {
      await client.query(
        "DELETE FROM app.control_account_choice WHERE firm_id = $1 AND client_id = $2 AND side = $3",
        [firmId, clientId, side],
      );
      return;
    }
    await client.query(
      `INSERT INTO app.control_account_choice (firm_id, client_id, side, accounts, chosen_by)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (firm_id, client_id, side) DO UPDATE SET accounts = $4, chosen_by = $5, chosen_at = now()`,
      [firmId, clientId, side, accounts, by],
    );
  },
};
