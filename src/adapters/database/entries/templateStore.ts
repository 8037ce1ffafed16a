/** The firm's templates of closing entries in PostgreSQL. */
import type { TemplateStore } from "#app/entries/templates.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { type StoredRow, readRows, storeRows } from "./entryRows.ts";

interface TemplateRecord {
  readonly template_id: string;
  readonly name: string;
  readonly text: string;
  readonly is_reversal: boolean;
  readonly rows: readonly StoredRow[];
}

export const templateStore: TemplateStore = {
  readTemplates: async (transaction) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<TemplateRecord>(
      `SELECT template_id, name, text, is_reversal, rows FROM app.entry_template
       WHERE firm_id = $1 ORDER BY name COLLATE "sv-x-icu", template_id`,
      [firmId],
    );
    return rows.map(({ template_id: templateId, is_reversal: isReversal, name, text, rows: stored }) => {
      return { templateId, name, text, isReversal, rows: readRows(stored) };
    });
  },
  insertTemplate: async (transaction, { templateId, name, text, isReversal, rows, by }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rowCount } = await client.query(
      `INSERT INTO app.entry_template (firm_id, template_id, name, text, is_reversal, rows, made_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (firm_id, name) DO NOTHING`,
      [firmId, templateId, name, text, isReversal, JSON.stringify(storeRows(rows)), by],
    );
    return rowCount === 1;
  },
  removeTemplate: async (transaction, templateId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly name: string }>(
      "DELETE FROM app.entry_template WHERE firm_id = $1 AND template_id = $2 RETURNING name",
      [firmId, templateId],
    );
    return rows[0]?.name ?? null;
  },
};
