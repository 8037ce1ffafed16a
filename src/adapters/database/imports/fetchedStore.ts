/** What came from Fortnox beside the bookkeeping: written, compared, and confirmed when nothing has changed. */
import type { Transaction } from "#app/firm/inFirm.ts";
import type { LedgerChange } from "#app/snapshots/importDifference.ts";
import type { SnapshotContent, SnapshotStore } from "#app/snapshots/snapshot.ts";
import type { Ore } from "#domain/money/ore.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { bulkLoad } from "./bulkLoad.ts";
import { ledgerTables, settingTables } from "./fetchedTables.ts";

const nobody = (): void => undefined;

/** Writes it; the record of the import must be there. */
export async function writeFetched(
  transaction: Transaction,
  importId: string,
  { fetched, hashes }: SnapshotContent,
): Promise<void> {
  if (fetched === null) return;
  const { client, firmId } = firmTransactionOf(transaction);
  for (const { count, writeRow, ...target } of [
    ...ledgerTables(fetched, hashes),
    ...settingTables(fetched),
  ]) {
    const owner = { column: "import_id", id: importId } as const;
    await bulkLoad(client, { ...target, owner }, { count, writeRow, onStored: nobody });
  }
  await client.query("UPDATE app.import SET next_year_id = $3 WHERE firm_id = $1 AND import_id = $2", [
    firmId,
    importId,
    fetched.nextYear?.yearId ?? null,
  ]);
}

interface ChangeRow extends Omit<LedgerChange, "before" | "after"> {
  readonly before: Ore | null;
  readonly after: Ore | null;
  readonly count: bigint;
}

/** A ledger that one of the two imports does not have is compared with nothing. */
const sidesOf = (parameter: string): string =>
  `SELECT l ->> 'side' FROM app.import AS i, jsonb_array_elements(i.ledgers) AS l
   WHERE i.firm_id = $1 AND i.import_id = ${parameter} AND l ->> 'invoices' IS NOT NULL`;

const invoicesOf = (parameter: string): string =>
  `SELECT * FROM app.import_invoice WHERE firm_id = $1 AND import_id = ${parameter}
     AND side IN (${sidesOf("$2")}) AND side IN (${sidesOf("$3")})`;

export const fetchedQueries: Pick<SnapshotStore, "readLedgerDifference" | "confirmCurrent"> = {
  readLedgerDifference: async (transaction, { previousImportId, importId, most }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<ChangeRow>(
      `SELECT side, number, coalesce(a.party_name, b.party_name) AS party,
              coalesce(a.invoice_date, b.invoice_date) AS date, coalesce(a.currency, b.currency) AS currency,
              CASE WHEN b.hash IS NULL THEN 'new' WHEN a.hash IS NULL THEN 'removed' ELSE 'changed' END AS change,
              b.balance_ore AS before, a.balance_ore AS after, count(*) OVER () AS count
       FROM (${invoicesOf("$3")}) AS a FULL JOIN (${invoicesOf("$2")}) AS b USING (side, number)
       WHERE a.hash IS DISTINCT FROM b.hash
       ORDER BY side, length(number), number LIMIT $4`,
      [firmId, previousImportId, importId, most],
    );
    return {
      count: Number(rows[0]?.count ?? 0),
      changes: rows.map(({ side, change, number, party, date, currency, before, after }) => ({
        side,
        change,
        number,
        party,
        date,
        currency,
        before,
        after,
      })),
    };
  },
  confirmCurrent: async (transaction, importId, readAt) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query("UPDATE app.import SET read_at = $3 WHERE firm_id = $1 AND import_id = $2", [
      firmId,
      importId,
      readAt,
    ]);
    await client.query("DELETE FROM app.fortnox_freshness WHERE firm_id = $1 AND import_id = $2", [
      firmId,
      importId,
    ]);
  },
};
