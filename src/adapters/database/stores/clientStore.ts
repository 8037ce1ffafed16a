/** Clients in PostgreSQL; their closings are in ./closingQueries.ts. */
import type { Client, ClientStore } from "#app/clients/clientStore.ts";
import type { CompanyForm } from "#domain/parties/companyForm.ts";
import type { OrganizationNumber } from "#domain/parties/organizationNumber.ts";
import type { Transaction } from "#app/firm/inFirm.ts";
import { invariant } from "#lib/invariant.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { readClientRows, readClosingOverview } from "./clientReading.ts";
import { closingQueries } from "./closingQueries.ts";

export const clientStore: ClientStore = {
  ...closingQueries,
  insertClient,
  lockClient,
  updateClient: async (transaction, client) => {
    const { db, firmId } = firmTransactionOf(transaction);
    await db
      .updateTable("client")
      .set({ name: client.name, company_form: client.companyForm })
      .where("firm_id", "=", firmId)
      .where("client_id", "=", client.clientId)
      .execute();
  },
  deleteClient: async (transaction, clientId) => {
    const { db, firmId } = firmTransactionOf(transaction);
    await db.deleteFrom("client").where("firm_id", "=", firmId).where("client_id", "=", clientId).execute();
  },
  readRows: readClientRows,
  readClosing: readClosingOverview,
};

async function insertClient(
  transaction: Transaction,
  client: Client,
): Promise<{ readonly existingClientId: string | null }> {
  const { db, firmId } = firmTransactionOf(transaction);
  const number = client.organizationNumber;
  const inserted = await db
    .insertInto("client")
    .values({
      firm_id: firmId,
      client_id: client.clientId,
      organization_number: number,
      name: client.name,
      company_form: client.companyForm,
    })
    .onConflict((conflict) => conflict.columns(["firm_id", "organization_number"]).doNothing())
    .returning("client_id")
    .executeTakeFirst();
  if (inserted !== undefined) return { existingClientId: null };
  const existing = await db
    .selectFrom("client")
    .select("client_id")
    .where("firm_id", "=", firmId)
    .where("organization_number", "=", number)
    .executeTakeFirst();
  invariant(existing !== undefined, "What stood in the way of the insert is there.");
  return { existingClientId: existing.client_id };
}

async function lockClient(transaction: Transaction, clientId: string): Promise<Client | null> {
  const { db, firmId } = firmTransactionOf(transaction);
  const row = await db
    .selectFrom("client")
    .select(["organization_number", "name", "company_form"])
    .where("firm_id", "=", firmId)
    .where("client_id", "=", clientId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    clientId,
    organizationNumber: row.organization_number as OrganizationNumber,
    name: row.name,
    companyForm: row.company_form as CompanyForm,
  };
}
