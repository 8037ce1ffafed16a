/** Files of handed-out entries in PostgreSQL. */
import type { SiFileStore } from "#app/siFiles/siFileStore.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

interface FileRecord {
  readonly si_file_id: string;
  readonly name: string;
  readonly made_at: string;
  readonly made_by: string;
  readonly user_name: string | null;
  readonly active: boolean | null;
  readonly entry_ids: readonly string[];
}

export const siFileStore: SiFileStore = {
  insertFile: async (transaction, { siFileId, closingId, name, content, by, entries }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `INSERT INTO app.si_file (firm_id, si_file_id, closing_id, name, content, made_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [firmId, siFileId, closingId, name, Buffer.from(content), by],
    );
    await client.query(
      `INSERT INTO app.si_file_entry (firm_id, si_file_id, entry_id, version)
       SELECT $1, $2, e.* FROM unnest($3::uuid[], $4::integer[]) AS e`,
      [firmId, siFileId, entries.map(({ entryId }) => entryId), entries.map(({ version }) => version)],
    );
  },
  readFiles: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<FileRecord>(
      `SELECT f.si_file_id, f.name, f.made_at, f.made_by, p.name AS user_name, p.active,
              array(SELECT x.entry_id::text
                    FROM app.si_file_entry AS x
                    JOIN app.closing_entry AS e ON e.firm_id = x.firm_id AND e.entry_id = x.entry_id
                    WHERE x.firm_id = f.firm_id AND x.si_file_id = f.si_file_id
                    ORDER BY e.series DESC, e.number) AS entry_ids
       FROM app.si_file AS f
       LEFT JOIN app.firm_user AS p ON p.firm_id = f.firm_id AND p.user_id = f.made_by
       WHERE f.firm_id = $1 AND f.closing_id = $2 AND f.cancelled_at IS NULL
       ORDER BY f.made_at DESC, f.name`,
      [firmId, closingId],
    );
    return rows.map((row) => ({
      siFileId: row.si_file_id,
      name: row.name,
      madeAt: row.made_at,
      madeBy: { userId: row.made_by, name: row.user_name ?? row.made_by, active: row.active ?? false },
      entryIds: row.entry_ids,
    }));
  },
  readContent: async (transaction, { closingId, siFileId }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly name: string; readonly content: Buffer }>(
      `SELECT name, content FROM app.si_file
       WHERE firm_id = $1 AND closing_id = $2 AND si_file_id = $3 AND cancelled_at IS NULL`,
      [firmId, closingId, siFileId],
    );
    return rows[0] ?? null;
  },
  cancelFile: async (transaction, { closingId, siFileId }, by) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `UPDATE app.si_file SET cancelled_at = clock_timestamp(), cancelled_by = $4
       WHERE firm_id = $1 AND closing_id = $2 AND si_file_id = $3`,
      [firmId, closingId, siFileId, by],
    );
  },
};
