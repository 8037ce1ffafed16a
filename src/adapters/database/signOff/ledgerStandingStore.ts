/** How ledgers stand on the balance date, kept in PostgreSQL. */
import type { LedgerStandingStore } from "#app/upkeep/keepLedgers.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { oreJson } from "../ledgers/oreJson.ts";

export const ledgerStandingStore: LedgerStandingStore = {
  readControlAccounts: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{
      readonly side: LedgerSide;
      readonly control_accounts: readonly string[];
    }>("SELECT side, control_accounts FROM app.ledger_standing WHERE firm_id = $1 AND closing_id = $2", [
      firmId,
      closingId,
    ]);
    return new Map(rows.map(({ side, control_accounts }) => [side, control_accounts]));
  },
  writeLedger: async (transaction, { closingId, side }, { controlAccounts, hash, bridge }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `INSERT INTO app.ledger_standing (firm_id, closing_id, side, control_accounts, hash, bridge, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (firm_id, closing_id, side) DO UPDATE
         SET control_accounts = $4, hash = $5, bridge = $6, reason = $7`,
      [
        firmId,
        closingId,
        side,
        controlAccounts,
        hash,
        "bridge" in bridge ? oreJson(bridge.bridge) : null,
        "bridge" in bridge ? null : bridge.reason,
      ],
    );
  },
};
