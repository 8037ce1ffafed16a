/** How ledgers stand on the balance date, kept in PostgreSQL. */
import type { KeptLedger, LedgerStandingStore } from "#app/upkeep/keepLedgers.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { oreJson } from "../ledgers/oreJson.ts";

export const ledgerStandingStore: LedgerStandingStore = {
  readKept: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<KeptLedger & { readonly side: LedgerSide }>(
      `SELECT side, control_accounts AS "controlAccounts", hash, open_ore AS open
       FROM app.ledger_standing WHERE firm_id = $1 AND closing_id = $2`,
      [firmId, closingId],
    );
    return new Map(rows.map(({ side, ...kept }) => [side, kept]));
  },
  writeLedger: async (transaction, { closingId, side }, { controlAccounts, hash, open, bridge }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `INSERT INTO app.ledger_standing (firm_id, closing_id, side, control_accounts, hash, open_ore, bridge, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (firm_id, closing_id, side) DO UPDATE
         SET control_accounts = $4, hash = $5, open_ore = $6, bridge = $7, reason = $8`,
      [
        firmId,
        closingId,
        side,
        controlAccounts,
        hash,
        open,
        "bridge" in bridge ? oreJson(bridge.bridge) : null,
        "bridge" in bridge ? null : bridge.reason,
      ],
    );
  },
};
