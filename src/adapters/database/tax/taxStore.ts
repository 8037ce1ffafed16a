/** What is said of appropriations, tax and forms in PostgreSQL; what pages ask for is named, and so planned once. */
import type { FormAnswers, TaxContent } from "#app/tax/taxContent.ts";
import type { Stored, TaxStore } from "#app/tax/taxStore.ts";
import type { Transaction } from "#app/firm/inFirm.ts";
import { type EntryRecord, personOf } from "../entries/entryRows.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { readFormCodes, readTaxCompany } from "./taxCompany.ts";

export const taxStore: TaxStore = {
  readCompany: readTaxCompany,
  readFormCodes,
  readContent: (transaction, closingId) =>
    readStored<TaxContent>(transaction, { closingId, table: "tax_choice", column: "content" }),
  writeContent: (transaction, written) =>
    writeStored(transaction, { ...written, table: "tax_choice", column: "content" }),
  readAnswers: (transaction, closingId) =>
    readStored<FormAnswers>(transaction, { closingId, table: "form_answers", column: "answers" }),
  writeAnswers: (transaction, written) =>
    writeStored(transaction, { ...written, table: "form_answers", column: "answers" }),
  readMappings: async (transaction, clientId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly account: string; readonly code: string }>({
      name: "where a client has put accounts",
      text: "SELECT account, code FROM app.form_mapping WHERE firm_id = $1 AND client_id = $2 ORDER BY account",
      values: [firmId, clientId],
    });
    return new Map(rows.map(({ account, code }) => [account, code]));
  },
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

interface StoredRecord<T> extends Pick<EntryRecord, "user_id" | "user_name" | "active"> {
  readonly value: T;
  readonly version: number;
  readonly changed_at: string;
}

async function readStored<T>(
  transaction: Transaction,
  { closingId, table, column }: Place,
): Promise<Stored<T> | null> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rows } = await client.query<StoredRecord<T>>({
    name: `what is said: ${table}`,
    text: `SELECT s.${column} AS value, s.version, s.changed_at, s.changed_by AS user_id, p.name AS user_name, p.active
     FROM app.${table} AS s
     LEFT JOIN app.firm_user AS p ON p.firm_id = s.firm_id AND p.user_id = s.changed_by
     WHERE s.firm_id = $1 AND s.closing_id = $2`,
    values: [firmId, closingId],
  });
  const [row] = rows;
  if (row === undefined) return null;
  const { value, version, changed_at: changedAt } = row;
  return { value, version, changedAt, changedBy: personOf(row) };
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
