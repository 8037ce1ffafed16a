/** Closing entries in PostgreSQL. */
import type { EntryStore, EntryVersion, NewEntry, TypedEntry } from "#app/entries/entryStore.ts";
import type { Transaction } from "#app/firm/inFirm.ts";
import { type FirmTransaction, firmTransactionOf } from "../firmTransaction.ts";
import { readEntries } from "./entryQueries.ts";
import {
  type EntryRecord,
  type StoredEntryContent,
  type StoredRow,
  personOf,
  readEntryContent,
  readRows,
  storeEntryContent,
  storeRows,
} from "./entryRows.ts";

export const entryStore: EntryStore = {
  readEntries: (transaction, closingId, importId) =>
    readEntries(firmTransactionOf(transaction), closingId, { importId }),
  readEntry: async (transaction, { closingId, entryId }) => {
    const [found] = await readEntries(firmTransactionOf(transaction), closingId, { entryId });
    return found ?? null;
  },
  insertEntry,
  updateEntry: async (transaction, entryId, typed) => {
    const firm = firmTransactionOf(transaction);
    const { content, state, by } = typed;
    const { rows } = await firm.client.query<{ readonly version: number }>(
      `UPDATE app.closing_entry
       SET version = version + 1, state = $3, entry_date = $4, text = $5, is_reversal = $6, changed_by = $7,
           changed_at = clock_timestamp()
       WHERE firm_id = $1 AND entry_id = $2 RETURNING version`,
      [firm.firmId, entryId, state, content.date, content.text, content.isReversal, by],
    );
    for (const table of ["entry_row", "entry_appendix"]) {
      await firm.client.query(`DELETE FROM app.${table} WHERE firm_id = $1 AND entry_id = $2`, [
        firm.firmId,
        entryId,
      ]);
    }
    await insertContent(firm, { ...typed, entryId, version: rows[0]?.version ?? 0 });
  },
  updateState: async (transaction, entryId, { state, by }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `UPDATE app.closing_entry SET state = $3, changed_by = $4, changed_at = clock_timestamp()
       WHERE firm_id = $1 AND entry_id = $2`,
      [firmId, entryId, state, by],
    );
  },
  readVersions: async (transaction, { closingId, entryId }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<VersionRecord>(
      `SELECT v.version, v.content, v.at, v.by_user AS user_id, p.name AS user_name, p.active
       FROM app.entry_version AS v
       JOIN app.closing_entry AS e ON e.firm_id = v.firm_id AND e.entry_id = v.entry_id
       LEFT JOIN app.firm_user AS p ON p.firm_id = v.firm_id AND p.user_id = v.by_user
       WHERE v.firm_id = $1 AND e.closing_id = $2 AND v.entry_id = $3 ORDER BY v.version DESC`,
      [firmId, closingId, entryId],
    );
    return rows.map((row): EntryVersion => {
      return { version: row.version, content: readEntryContent(row.content), by: personOf(row), at: row.at };
    });
  },
  readLearned: async (transaction, { clientId, account }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly own: boolean; readonly content: StoredEntryContent }>(
      `SELECT c.client_id = $2 AS own, v.content
       FROM app.closing_entry AS e
       JOIN app.closing AS c ON c.firm_id = e.firm_id AND c.closing_id = e.closing_id
       JOIN app.entry_version AS v ON v.firm_id = e.firm_id AND v.entry_id = e.entry_id AND v.version = e.version
       WHERE e.firm_id = $1 AND e.origin ->> 'kind' = 'difference' AND e.origin ->> 'account' = $3
         AND e.state NOT IN ('draft', 'void')
       ORDER BY own DESC, e.changed_at DESC, e.number DESC LIMIT 1`,
      [firmId, clientId, account],
    );
    const [row] = rows;
    if (row === undefined) return null;
    const { text, rows: learned } = row.content;
    return { from: row.own ? "client" : "firm", text, rows: readRows(learned) };
  },
};

interface VersionRecord extends Pick<EntryRecord, "user_id" | "user_name" | "active"> {
  readonly version: number;
  readonly content: StoredEntryContent;
  readonly at: string;
}

async function insertEntry(transaction: Transaction, entry: NewEntry): Promise<number> {
  const firm = firmTransactionOf(transaction);
  const { content, by } = entry;
  const { rows } = await firm.client.query<{ readonly number: number }>(
    `INSERT INTO app.closing_entry (firm_id, closing_id, series, number, entry_id, key, state, origin, entry_date,
       text, is_reversal, made_by, changed_by)
     SELECT $1, $2, $3, 1 + coalesce(max(number), 0), $4, $5, $6, $7, $8, $9, $10, $11, $11
     FROM app.closing_entry WHERE firm_id = $1 AND closing_id = $2 AND series = $3
     RETURNING number`,
    [
      firm.firmId,
      entry.closingId,
      entry.series,
      entry.entryId,
      entry.key,
      entry.state,
      JSON.stringify(entry.origin),
      content.date,
      content.text,
      content.isReversal,
      by,
    ],
  );
  await insertContent(firm, { ...entry, version: 1 });
  return rows[0]?.number ?? 0;
}

interface Written extends TypedEntry {
  readonly entryId: string;
  readonly version: number;
  readonly by: string;
}

async function insertContent(
  { client, firmId }: FirmTransaction,
  { entryId, version, content, appendixIds, by }: Written,
): Promise<void> {
  const rows: readonly StoredRow[] = storeRows(content.rows);
  await client.query(
    `INSERT INTO app.entry_row (firm_id, entry_id, row_index, account, amount_ore, cost_center, project, text)
     SELECT $1, $2, n - 1, r ->> 'account', (r ->> 'amount')::bigint, r ->> 'costCenter', r ->> 'project', r ->> 'text'
     FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS listed (r, n)`,
    [firmId, entryId, JSON.stringify(rows)],
  );
  await client.query(
    `INSERT INTO app.entry_version (firm_id, entry_id, version, content, by_user) VALUES ($1, $2, $3, $4, $5)`,
    [firmId, entryId, version, JSON.stringify(storeEntryContent(content)), by],
  );
  await client.query(
    "INSERT INTO app.entry_appendix (firm_id, entry_id, appendix_id) SELECT $1, $2, unnest($3::uuid[])",
    [firmId, entryId, appendixIds],
  );
}
