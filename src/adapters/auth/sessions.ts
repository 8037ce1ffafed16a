/** A person's own sessions, as SQL within one transaction. */
import type pg from "pg";
import type { AccountTransaction } from "#app/accounts/accounts.ts";

type SessionQueries = Pick<AccountTransaction, "readSessions" | "deleteSession" | "deleteSessions">;

interface SessionRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly userAgent: string | null;
}

/** Makes the queries for one transaction. */
export function sessionQueries(client: pg.ClientBase): SessionQueries {
  return {
    readSessions: async (userId) => {
      const { rows } = await client.query<SessionRow>(
        `SELECT id, "createdAt", "updatedAt", "userAgent" FROM session
         WHERE "userId" = $1 AND "expiresAt" > now() ORDER BY "updatedAt" DESC, id`,
        [userId],
      );
      return rows.map(({ id, createdAt, updatedAt, userAgent }) => ({
        id,
        createdAt: createdAt.toISOString(),
        lastSeenAt: updatedAt.toISOString(),
        userAgent: userAgent ?? "",
      }));
    },
    deleteSession: async (userId, sessionId) => {
      const { rowCount } = await client.query(`DELETE FROM session WHERE "userId" = $1 AND id = $2`, [
        userId,
        sessionId,
      ]);
      return rowCount === 1;
    },
    deleteSessions: async (userId) => {
      await client.query(`DELETE FROM session WHERE "userId" = $1`, [userId]);
    },
  };
}
