/** Firms (organisations) and their members, as SQL within one transaction. */
import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { AccountTransaction, Member, MemberFound } from "#app/accounts/accounts.ts";
import type { Role } from "#app/firm/actor.ts";

type MemberQueries = Pick<
  AccountTransaction,
  | "lockSetup"
  | "hasFirm"
  | "insertFirm"
  | "renameFirm"
  | "findMemberByEmail"
  | "insertMember"
  | "lockMembers"
  | "readMembers"
  | "changeMember"
  | "renameUser"
>;

interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly active: boolean;
  readonly twoFactor: boolean;
  readonly lastSeenAt: Date | null;
}

const setupLock = "skatt-bokslut setup";

/** Makes the queries for one transaction. */
export function memberQueries(client: pg.ClientBase): MemberQueries {
  return {
    lockSetup: async () => {
      await client.query("SELECT pg_advisory_xact_lock(hashtext($1))", [setupLock]);
    },
    hasFirm: async () => {
      const { rows } = await client.query("SELECT FROM organization LIMIT 1");
      return rows.length > 0;
    },
    insertFirm: async ({ firmId, name }) => {
      await client.query("INSERT INTO organization (id, name, slug) VALUES ($1, $2, $1)", [firmId, name]);
    },
    renameFirm: async (firmId, name) => {
      await client.query("UPDATE organization SET name = $2 WHERE id = $1", [firmId, name]);
    },
    findMemberByEmail: async (email) => {
      const { rows } = await client.query<MemberFound>(
        `SELECT u.id AS "userId", m."organizationId" AS "firmId", u.name, m.active
         FROM "user" AS u JOIN member AS m ON m."userId" = u.id WHERE u.email = $1`,
        [email.toLowerCase()],
      );
      return rows[0] ?? null;
    },
    insertMember: (member) => insertMember(client, member),
    lockMembers: async (firmId) => {
      await client.query(`SELECT FROM member WHERE "organizationId" = $1 ORDER BY id FOR UPDATE`, [firmId]);
      return readMembers(client, firmId);
    },
    readMembers: (firmId) => readMembers(client, firmId),
    changeMember: async (userId, { role, active }) => {
      await client.query(`UPDATE member SET role = $2, active = $3 WHERE "userId" = $1`, [
        userId,
        role,
        active,
      ]);
    },
    renameUser: async (userId, name) => {
      await client.query(`UPDATE "user" SET name = $2, "updatedAt" = now() WHERE id = $1`, [userId, name]);
    },
  };
}

async function insertMember(
  client: pg.ClientBase,
  member: Parameters<AccountTransaction["insertMember"]>[0],
): Promise<void> {
  const { userId, firmId, name, role, passwordHash } = member;
  // The address counts as verified: the administrator gave it, and the link is what lets the person in.
  await client.query(`INSERT INTO "user" (id, name, email, "emailVerified") VALUES ($1, $2, $3, true)`, [
    userId,
    name,
    member.email.toLowerCase(),
  ]);
  await client.query(
    `INSERT INTO account (id, "accountId", "providerId", "userId", password) VALUES ($1, $2, 'credential', $2, $3)`,
    [randomUUID(), userId, passwordHash],
  );
  await client.query(`INSERT INTO member (id, "organizationId", "userId", role) VALUES ($1, $2, $3, $4)`, [
    randomUUID(),
    firmId,
    userId,
    role,
  ]);
}

async function readMembers(client: pg.ClientBase, firmId: string): Promise<readonly Member[]> {
  const { rows } = await client.query<MemberRow>(
    `SELECT u.id, u.name, u.email, m.role, m.active, coalesce(u."twoFactorEnabled", false) AS "twoFactor",
            (SELECT max(s."updatedAt") FROM session AS s WHERE s."userId" = u.id) AS "lastSeenAt"
     FROM member AS m JOIN "user" AS u ON u.id = m."userId"
     WHERE m."organizationId" = $1 ORDER BY u.name, u.id`,
    [firmId],
  );
  return rows.map(({ id, lastSeenAt, ...row }) => ({
    ...row,
    userId: id,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  }));
}
