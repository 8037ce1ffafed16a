/** Invitations, as SQL within one transaction. Only the hash of a link's token is stored. */
import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { AccountTransaction, Invitation } from "#app/accounts/accounts.ts";
import type { Role } from "#app/firm/actor.ts";
import { invariant } from "#lib/invariant.ts";

type InvitationQueries = Pick<
  AccountTransaction,
  "insertInvitation" | "readInvitations" | "deleteInvitation" | "lockInvitation"
>;

interface InvitationRow {
  readonly id: string;
  readonly firmId: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const columns = `id, "organizationId" AS "firmId", email, role, "createdAt", "expiresAt"`;

/** Makes the queries for one transaction. */
export function invitationQueries(client: pg.ClientBase): InvitationQueries {
  return {
    insertInvitation: (invitation) => insertInvitation(client, invitation),
    readInvitations: async (firmId) => {
      const { rows } = await client.query<InvitationRow>(
        `SELECT ${columns} FROM invitation WHERE "organizationId" = $1 AND "expiresAt" > now() ORDER BY email`,
        [firmId],
      );
      return rows.map(readInvitation);
    },
    deleteInvitation: async (firmId, invitationId) => {
      const { rows } = await client.query<InvitationRow>(
        `DELETE FROM invitation WHERE "organizationId" = $1 AND id = $2 RETURNING ${columns}`,
        [firmId, invitationId],
      );
      return rows.map(readInvitation)[0] ?? null;
    },
    lockInvitation: async (tokenHash) => {
      const { rows } = await client.query<InvitationRow>(
        `SELECT ${columns} FROM invitation WHERE "tokenHash" = $1 AND "expiresAt" > now() FOR UPDATE`,
        [tokenHash],
      );
      return rows.map(readInvitation)[0] ?? null;
    },
  };
}

async function insertInvitation(
  client: pg.ClientBase,
  invitation: Parameters<AccountTransaction["insertInvitation"]>[0],
): Promise<Invitation> {
  const { firmId, email, role, invitedBy, tokenHash, lifetimeDays } = invitation;
  await client.query(`DELETE FROM invitation WHERE "organizationId" = $1 AND email = $2`, [firmId, email]);
  const { rows } = await client.query<InvitationRow>(
    `INSERT INTO invitation (id, "organizationId", email, role, "expiresAt", "inviterId", "tokenHash")
     VALUES ($1, $2, $3, $4, now() + make_interval(days => $5), $6, $7) RETURNING ${columns}`,
    [randomUUID(), firmId, email, role, lifetimeDays, invitedBy, tokenHash],
  );
  const [made] = rows.map(readInvitation);
  invariant(made !== undefined, "An inserted invitation comes back.");
  return made;
}

function readInvitation(row: InvitationRow): Invitation {
  return { ...row, createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt.toISOString() };
}
