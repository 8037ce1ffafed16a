/** What is said of appropriations, tax and forms in PostgreSQL; what pages ask for is named, and so planned once. */
import type { FormAnswers, TaxContent } from "#app/tax/taxContent.ts";
import type { TaxSaid, TaxStore } from "#app/tax/taxStore.ts";
import type { Transaction } from "#app/firm/inFirm.ts";
import { type EntryRecord, personOf } from "../entries/entryRows.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { readFormCodes, readTaxCompany } from "./taxCompany.ts";

export const taxStore: TaxStore = {
  readCompany: readTaxCompany,
  readFormCodes,
  readSaid: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<SaidRecord>({
      name: "what is said of tax",
      text: `SELECT t.content, t.version, t.changed_at, t.changed_by AS user_id, p.name AS user_name, p.active,
         a.answers, a.version AS answers_version, a.changed_at AS answered_at, a.changed_by AS answerer_id,
         q.name AS answerer_name, q.active AS answerer_active,
         (SELECT jsonb_object_agg(m.account, m.code) FROM app.form_mapping AS m
          WHERE m.firm_id = c.firm_id AND m.client_id = c.client_id) AS mappings
       FROM app.closing AS c
       LEFT JOIN app.tax_choice AS t ON t.firm_id = c.firm_id AND t.closing_id = c.closing_id
       LEFT JOIN app.firm_user AS p ON p.firm_id = t.firm_id AND p.user_id = t.changed_by
       LEFT JOIN app.form_answers AS a ON a.firm_id = c.firm_id AND a.closing_id = c.closing_id
       LEFT JOIN app.firm_user AS q ON q.firm_id = a.firm_id AND q.user_id = a.changed_by
       WHERE c.firm_id = $1 AND c.closing_id = $2`,
      values: [firmId, closingId],
    });
    return saidOf(rows[0]);
  },
  writeContent: (transaction, written) =>
    writeStored(transaction, { ...written, table: "tax_choice", column: "content" }),
  writeAnswers: (transaction, written) =>
    writeStored(transaction, { ...written, table: "form_answers", column: "answers" }),
  writeMapping: async (transaction, { clientId, account, code, by }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    if (code === null) {
      await client.query(
        "DELETE FROM app.form_mapping WHERE firm_id = $1 AND client_id = $2 AND account = $3",
        [firmId, clientId, account],
      );
      return;
    }
    await client.query(
      `INSERT INTO app.form_mapping (firm_id, client_id, account, code, set_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (firm_id, client_id, account)
       DO UPDATE SET code = excluded.code, set_by = excluded.set_by, set_at = clock_timestamp()`,
      [firmId, clientId, account, code, by],
    );
  },
};

interface Place {
  readonly closingId: string;
  readonly table: "tax_choice" | "form_answers";
  readonly column: "content" | "answers";
}

interface SaidRecord extends Pick<EntryRecord, "user_id" | "user_name" | "active"> {
  readonly content: TaxContent | null;
  readonly version: number;
  readonly changed_at: string;
  readonly answers: FormAnswers | null;
  readonly answers_version: number;
  readonly answered_at: string;
  readonly answerer_id: string;
  readonly answerer_name: string | null;
  readonly answerer_active: boolean | null;
  readonly mappings: Readonly<Record<string, string>> | null;
}

function saidOf(row: SaidRecord | undefined): TaxSaid {
  if (row === undefined) return { content: null, answers: null, mappings: new Map() };
  const { content, answers, mappings } = row;
  const answerer = {
    user_id: row.answerer_id,
    user_name: row.answerer_name,
    active: row.answerer_active,
  };
  return {
    content: content && {
      value: content,
      version: row.version,
      changedAt: row.changed_at,
      changedBy: personOf(row),
    },
    answers: answers && {
      value: answers,
      version: row.answers_version,
      changedAt: row.answered_at,
      changedBy: personOf(answerer),
    },
    mappings: new Map(Object.entries(mappings ?? {})),
  };
}

async function writeStored(
  transaction: Transaction,
  {
    closingId,
    table,
    column,
    ...written
  }: Place & { readonly value: object; readonly version: number; readonly by: string },
): Promise<void> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { value, version, by } = written;
  await client.query(
    `INSERT INTO app.${table} (firm_id, closing_id, version, ${column}, changed_by) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (firm_id, closing_id)
     DO UPDATE SET version = excluded.version, ${column} = excluded.${column}, changed_by = excluded.changed_by,
       changed_at = clock_timestamp()`,
    [firmId, closingId, version, JSON.stringify(value), by],
  );
}
