/** What is said of appropriations, tax and forms in PostgreSQL. */
import type { TaxStore } from "#app/tax/taxStore.ts";
import type { Transaction } from "#app/firm/inFirm.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { readTaxRecord } from "./taxRecord.ts";

export const taxStore: TaxStore = {
  readRecord: readTaxRecord,
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
