/** Appendices in PostgreSQL. */
import type { AppendixClosing, AppendixHead, AppendixStore } from "#app/appendices/appendixStore.ts";
import type { Transaction } from "#app/firm/inFirm.ts";
import type { AppendixKind } from "#domain/appendices/appendix.ts";
import { storeContent } from "#domain/appendices/storedContent.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { lockClosings } from "../stores/closingLock.ts";
import { fiscalYearOf } from "../stores/closingQueries.ts";
import { type AppendixRow, appendixColumns, appendixOf, storedOverrides } from "./appendixRows.ts";
import { saidQueries } from "./saidQueries.ts";

export const appendixStore: AppendixStore = {
  ...saidQueries,
  readClosing,
  lockClosing: async (transaction, closingId) => {
    await lockClosings(firmTransactionOf(transaction), [closingId]);
    return readClosing(transaction, closingId);
  },
  readHeads: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<AppendixHead>(
      `SELECT appendix_id AS "appendixId", number, kind, name, accounts, content ->> 'group' AS group,
              rolled_from AS "rolledFrom"
       FROM app.appendix WHERE firm_id = $1 AND closing_id = $2 AND removed_at IS NULL ORDER BY number`,
      [firmId, closingId],
    );
    return rows;
  },
  readAppendices: async (transaction, closingId, appendixIds) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<AppendixRow>(
      `SELECT ${appendixColumns}
       FROM app.appendix AS x
       JOIN app.closing AS c ON c.firm_id = x.firm_id AND c.closing_id = x.closing_id
       LEFT JOIN app.firm_user AS p ON p.firm_id = x.firm_id AND p.user_id = x.changed_by
       WHERE x.firm_id = $1 AND x.closing_id = $2 AND x.appendix_id = ANY ($3) AND x.removed_at IS NULL
       ORDER BY x.number`,
      [firmId, closingId, appendixIds],
    );
    return rows.map(appendixOf);
  },
  readAppendix: async (transaction, { closingId, appendixId }) => {
    const [found] = await appendixStore.readAppendices(transaction, closingId, [appendixId]);
    return found ?? null;
  },
  readEverMade: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly kind: AppendixKind }>(
      "SELECT DISTINCT kind FROM app.appendix WHERE firm_id = $1 AND closing_id = $2",
      [firmId, closingId],
    );
    return new Set(rows.map(({ kind }) => kind));
  },
  readEverRolled: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly rolled_from: string }>(
      `SELECT rolled_from FROM app.appendix
       WHERE firm_id = $1 AND closing_id = $2 AND rolled_from IS NOT NULL`,
      [firmId, closingId],
    );
    return new Set(rows.map(({ rolled_from }) => rolled_from));
  },
  insertAppendix: async (transaction, { closingId }, { appendix, by, rolledFrom }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly number: number }>(
      `INSERT INTO app.appendix (firm_id, closing_id, appendix_id, number, kind, name, accounts, content, overrides,
         note, roll_rule, created_by, changed_by, rolled_from)
       SELECT $1, $2, $3, 1 + coalesce(max(number), 0), $4, $5, $6, $7, $8, $9, $10, $11, $11, $12
       FROM app.appendix WHERE firm_id = $1 AND closing_id = $2
       RETURNING number`,
      [
        firmId,
        closingId,
        appendix.id,
        appendix.kind,
        appendix.name,
        appendix.accounts,
        JSON.stringify(storeContent(appendix.kind, appendix.content)),
        storedOverrides(appendix.overrides),
        appendix.note,
        appendix.rollRule,
        by,
        rolledFrom,
      ],
    );
    return rows[0]?.number ?? 0;
  },
  updateAppendix: async (transaction, appendix, by) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `UPDATE app.appendix
       SET name = $3, accounts = $4, content = $5, overrides = $6, note = $7, roll_rule = $8, changed_by = $9,
           version = version + 1, changed_at = clock_timestamp()
       WHERE firm_id = $1 AND appendix_id = $2`,
      [
        firmId,
        appendix.id,
        appendix.name,
        appendix.accounts,
        JSON.stringify(storeContent(appendix.kind, appendix.content)),
        storedOverrides(appendix.overrides),
        appendix.note,
        appendix.rollRule,
        by,
      ],
    );
  },
  updateAccounts: async (transaction, appendixId, accounts) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query("UPDATE app.appendix SET accounts = $3 WHERE firm_id = $1 AND appendix_id = $2", [
      firmId,
      appendixId,
      accounts,
    ]);
  },
  removeAppendix: async (transaction, appendixId, by) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `UPDATE app.appendix SET removed_at = clock_timestamp(), removed_by = $3
       WHERE firm_id = $1 AND appendix_id = $2`,
      [firmId, appendixId, by],
    );
  },
};

interface ClosingRow {
  readonly client_id: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly previous_closing_id: string | null;
  readonly import_id: string | null;
  readonly number: number;
  readonly imported_at: string;
  readonly source: "sie-file" | "fortnox";
}

async function readClosing(transaction: Transaction, closingId: string): Promise<AppendixClosing | null> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rows } = await client.query<ClosingRow>(
    `SELECT c.client_id, c.starts_on, c.ends_on, b.closing_id AS previous_closing_id,
            i.import_id, i.number, i.imported_at, i.source
     FROM app.closing AS c
     LEFT JOIN app.import AS i ON i.firm_id = c.firm_id AND i.import_id = c.current_import_id
     LEFT JOIN app.closing AS b
       ON b.firm_id = c.firm_id AND b.client_id = c.client_id AND b.ends_on = c.starts_on - 1
     WHERE c.firm_id = $1 AND c.closing_id = $2`,
    [firmId, closingId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { import_id: importId, number, imported_at: importedAt, source } = row;
  return {
    closingId,
    clientId: row.client_id,
    fiscalYear: fiscalYearOf(row),
    previousClosingId: row.previous_closing_id,
    currentImport: importId === null ? null : { importId, number, importedAt, source },
  };
}
