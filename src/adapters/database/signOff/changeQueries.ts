/** What two snapshots hold of the accounts that signatures rest on. */
import type { AccountChangeStore } from "#app/upkeep/accountCauses.ts";
import type { NextClosingStore } from "#app/upkeep/afterImport.ts";
import type { AccountAmount } from "#domain/imports/compareImports.ts";
import { type Ore, ore } from "#domain/money/ore.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

interface AmountRow {
  readonly voucher_index: number;
  readonly account: string;
  readonly amount_ore: string;
}

export const accountChangeStore: AccountChangeStore = {
  readAmounts: async (transaction, importId, { voucherIndexes, accounts }) => {
    if (voucherIndexes.length === 0) return new Map();
    const { client, firmId } = firmTransactionOf(transaction);
    const places = await client.query<{ readonly row_indexes: readonly number[] }>(
      `SELECT row_indexes FROM app.import_voucher
       WHERE firm_id = $1 AND import_id = $2 AND voucher_index = ANY ($3)`,
      [firmId, importId, voucherIndexes],
    );
    // Asked for by their places, which the primary key finds however little the server knows of rows just imported.
    const { rows } = await client.query<AmountRow>(
      `SELECT voucher_index, account, sum(amount_ore) AS amount_ore FROM app.import_row
       WHERE firm_id = $1 AND import_id = $2 AND row_index = ANY ($3) AND account = ANY ($4)
         AND correction IS DISTINCT FROM 'struck'
       GROUP BY voucher_index, account`,
      [firmId, importId, places.rows.flatMap(({ row_indexes }) => row_indexes), accounts],
    );
    const amounts = new Map<number, AccountAmount[]>();
    for (const { voucher_index: index, account, amount_ore } of rows) {
      const amount = { account, name: "", amount: ore(BigInt(amount_ore)) };
      const known = amounts.get(index);
      if (known === undefined) amounts.set(index, [amount]);
      else known.push(amount);
    }
    return amounts;
  },
  readAccounts: async (transaction, importId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly account: string }>(
      `SELECT account FROM app.import_account
       WHERE firm_id = $1 AND import_id = $2 AND year_index = 0 AND in_use`,
      [firmId, importId],
    );
    return rows.map(({ account }) => account);
  },
  readEndBalances: async (transaction, importId, accounts) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{
      readonly account: string;
      readonly opening: Ore | null;
      readonly closing: Ore | null;
    }>(
      `SELECT account, opening_ore AS opening, closing_ore AS closing FROM app.import_account
       WHERE firm_id = $1 AND import_id = $2 AND year_index = 0 AND account = ANY ($3)`,
      [firmId, importId, accounts],
    );
    return new Map(rows.map(({ account, ...balances }) => [account, balances]));
  },
};

export const nextClosingStore: NextClosingStore = {
  findNextClosing: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly closing_id: string }>(
      `SELECT n.closing_id FROM app.closing AS c
       JOIN app.closing AS n
         ON n.firm_id = c.firm_id AND n.client_id = c.client_id AND n.starts_on = c.ends_on + 1
       WHERE c.firm_id = $1 AND c.closing_id = $2 AND n.current_import_id IS NOT NULL`,
      [firmId, closingId],
    );
    return rows[0]?.closing_id ?? null;
  },
};
