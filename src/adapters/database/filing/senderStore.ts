/** Senders in PostgreSQL. */
import type { Sender, SenderStore } from "#app/filing/senderStore.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

export const senderStore: SenderStore = {
  readSender: async (transaction) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<Sender>({
      name: "the sender of a firm",
      text: `SELECT organization_number AS "organizationNumber", name, address, postal_code AS "postalCode",
              postal_town AS "postalTown", department, contact, email, phone
       FROM app.firm_sender WHERE firm_id = $1`,
      values: [firmId],
    });
    return rows[0] ?? null;
  },
  writeSender: async (transaction, sender, by) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `INSERT INTO app.firm_sender (firm_id, organization_number, name, address, postal_code, postal_town,
         department, contact, email, phone, changed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (firm_id) DO UPDATE SET organization_number = $2, name = $3, address = $4, postal_code = $5,
         postal_town = $6, department = $7, contact = $8, email = $9, phone = $10, changed_by = $11,
         changed_at = clock_timestamp()`,
      [
        firmId,
        sender.organizationNumber,
        sender.name,
        sender.address,
        sender.postalCode,
        sender.postalTown,
        sender.department,
        sender.contact,
        sender.email,
        sender.phone,
        by,
      ],
    );
  },
};
