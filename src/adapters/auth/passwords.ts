/** Passwords and the links that set new ones, as SQL within one transaction. Only the hash of a token is stored. */
import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { AccountTransaction, PasswordReset } from "#app/accounts/accounts.ts";

type PasswordQueries = Pick<
  AccountTransaction,
  "insertPasswordReset" | "takePasswordReset" | "changePassword" | "removeTwoFactor"
>;

/** better-auth's table for things that are verified once also holds ours; the prefix keeps them apart. */
const prefix = "bokslut-password-reset:";
const keepsTwoFactor = "keep";
const removesTwoFactor = "remove";

/** Makes the queries for one transaction. */
export function passwordQueries(client: pg.ClientBase): PasswordQueries {
  return {
    insertPasswordReset: (reset) => insertPasswordReset(client, reset),
    takePasswordReset: (tokenHash) => takePasswordReset(client, tokenHash),
    changePassword: async (userId, passwordHash) => {
      await client.query(
        `UPDATE account SET password = $2, "updatedAt" = now() WHERE "userId" = $1 AND "providerId" = 'credential'`,
        [userId, passwordHash],
      );
    },
    removeTwoFactor: async (userId) => {
      await client.query(`DELETE FROM "twoFactor" WHERE "userId" = $1`, [userId]);
      await client.query(`UPDATE "user" SET "twoFactorEnabled" = false WHERE id = $1`, [userId]);
    },
  };
}

async function insertPasswordReset(
  client: pg.ClientBase,
  reset: Parameters<AccountTransaction["insertPasswordReset"]>[0],
): Promise<void> {
  const { userId, tokenHash, lifetimeMinutes } = reset;
  await client.query("DELETE FROM verification WHERE identifier LIKE $1 || '%' AND value LIKE '%:' || $2", [
    prefix,
    userId,
  ]);
  await client.query(
    `INSERT INTO verification (id, identifier, value, "expiresAt")
     VALUES ($1, $2, $3, now() + make_interval(mins => $4))`,
    [
      randomUUID(),
      prefix + tokenHash,
      `${reset.removesTwoFactor ? removesTwoFactor : keepsTwoFactor}:${userId}`,
      lifetimeMinutes,
    ],
  );
}

async function takePasswordReset(client: pg.ClientBase, tokenHash: string): Promise<PasswordReset | null> {
  const { rows } = await client.query<{ userId: string; email: string; firmId: string; twoFactor: string }>(
    `WITH taken AS (
       DELETE FROM verification WHERE identifier = $1 AND "expiresAt" > now()
       RETURNING split_part(value, ':', 1) AS "twoFactor", split_part(value, ':', 2) AS "userId"
     )
     SELECT taken."userId", u.email, taken."twoFactor", m."organizationId" AS "firmId"
     FROM taken
     JOIN "user" AS u ON u.id = taken."userId"
     JOIN member AS m ON m."userId" = taken."userId" AND m.active`,
    [prefix + tokenHash],
  );
  const [found] = rows;
  if (found === undefined) return null;
  const { twoFactor, ...whose } = found;
  return { ...whose, removesTwoFactor: twoFactor === removesTwoFactor };
}
