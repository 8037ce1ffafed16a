/** Accounts in the tables of better-auth, in transactions of the auth role. Emails are stored in lower case. */
import { hashPassword } from "better-auth/crypto";
import type pg from "pg";
import type { Accounts, AccountTransaction } from "#app/accounts/accounts.ts";
import { invitationQueries } from "./invitations.ts";
import { memberQueries } from "./members.ts";
import { passwordQueries } from "./passwords.ts";
import { sessionQueries } from "./sessions.ts";

/** Makes the port over a pool of the auth role with search_path `auth`. */
export function createAccounts(pool: pg.Pool): Accounts {
  return {
    inTransaction: (work) => inAuthTransaction(pool, work),
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

async function inAuthTransaction<T>(
  pool: pg.Pool,
  work: (accounts: AccountTransaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const result = await work({
      ...memberQueries(client),
      ...invitationQueries(client),
      ...passwordQueries(client),
      ...sessionQueries(client),
    });
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((cause: unknown) => {
      broken = new Error("The rollback failed", { cause });
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
