/** Accounts in the tables of better-auth, in transactions of the auth role. Emails are stored in lower case. */
import { hashPassword } from "better-auth/crypto";
import type pg from "pg";
import type { Accounts, AccountTransaction } from "#app/accounts/accounts.ts";
import { inTransaction } from "../database/transaction.ts";
import { invitationQueries } from "./invitations.ts";
import { memberQueries } from "./members.ts";
import { passwordQueries } from "./passwords.ts";
import { sessionQueries } from "./sessions.ts";

/** Makes the port over a pool of the auth role with search_path `auth`. */
export function createAccounts(pool: pg.Pool): Accounts {
  return {
    inTransaction: (work) =>
      inTransaction({ pool, begin: "BEGIN" }, (client) => work(accountTransaction(client))),
    hashPassword,
    listFirmIds: async () => {
      const { rows } = await pool.query<{ id: string }>("SELECT id FROM organization ORDER BY id");
      return rows.map(({ id }) => id);
    },
    forgetExpired: async () => {
      await pool.query(`
        DELETE FROM session WHERE "expiresAt" < now();
        DELETE FROM verification WHERE "expiresAt" < now();
        DELETE FROM invitation WHERE "expiresAt" < now();
        DELETE FROM attempt WHERE window_ends_at < now()`);
    },
  };
}

function accountTransaction(client: pg.ClientBase): AccountTransaction {
  return {
    ...memberQueries(client),
    ...invitationQueries(client),
    ...passwordQueries(client),
    ...sessionQueries(client),
  };
}
