/** Imports as they are read from PostgreSQL. */
import type { ImportDetail, ImportEntry, ImportReader } from "#app/imports/readImports.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

const entryColumns = `
  i.number, i.import_id = c.current_import_id AS current, i.source, i.file_name AS "fileName",
  i.years, i.not_fetched AS "notFetched",
  i.imported_at AS "importedAt", coalesce(p.name, i.imported_by) AS "importedBy", i.vouchers, i.rows`;
const entryTables = `
  app.import AS i
  JOIN app.closing AS c ON c.firm_id = i.firm_id AND c.closing_id = i.closing_id
  LEFT JOIN app.firm_user AS p ON p.firm_id = i.firm_id AND p.user_id = i.imported_by`;

export const importReader: ImportReader = {
  readImports: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<ImportEntry>(
      `SELECT ${entryColumns} FROM ${entryTables}
       WHERE i.firm_id = $1 AND i.closing_id = $2 ORDER BY i.number DESC`,
      [firmId, closingId],
    );
    return rows;
  },
  readImport: async (transaction, closingId, number) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<ImportDetail>(
      `SELECT ${entryColumns}, i.duration_ms AS "durationMs", i.program, i.accounts, i.ledgers, i.checks,
              i.findings, i.difference, i.difference_seen_at IS NOT NULL AS seen
       FROM ${entryTables} WHERE i.firm_id = $1 AND i.closing_id = $2 AND i.number = $3`,
      [firmId, closingId, number],
    );
    return rows[0] ?? null;
  },
  noteSeen: async (transaction, closingId, number) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `UPDATE app.import SET difference_seen_at = now()
       WHERE firm_id = $1 AND closing_id = $2 AND number = $3 AND difference_seen_at IS NULL`,
      [firmId, closingId, number],
    );
  },
};
