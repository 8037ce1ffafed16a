/**
 * Who a request's cookie belongs to, in one query. Nothing is remembered between requests, so that a session that is
 * revoked, a person who is barred and a role that changes count from the next request on.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import type pg from "pg";
import type { Role } from "#app/firm/actor.ts";
import type { CurrentSession } from "#app/accounts/signInGateway.ts";
import { sessionIdleHours, sessionLongestDays } from "./sessionLifetime.ts";

export interface SessionCookie {
  readonly name: string;
  readonly secret: string;
}

interface CurrentRow {
  readonly sessionId: string;
  readonly userId: string;
  readonly userName: string;
  readonly email: string;
  readonly twoFactor: boolean;
  readonly firmId: string;
  readonly firmName: string;
  readonly role: Role;
}

// Use is written down once a minute at most, so that reading a page is not a write for each of its requests.
const currentSessionQuery = {
  name: "current-session",
  text: `
    WITH found AS (
      SELECT s.id AS "sessionId", s."updatedAt", u.id AS "userId", u.name AS "userName", u.email,
             coalesce(u."twoFactorEnabled", false) AS "twoFactor",
             o.id AS "firmId", o.name AS "firmName", m.role
      FROM session AS s
      JOIN "user" AS u ON u.id = s."userId"
      JOIN member AS m ON m."userId" = u.id AND m.active
      JOIN organization AS o ON o.id = m."organizationId"
      WHERE s.token = $1 AND s."expiresAt" > now()
    ), used AS (
      UPDATE session SET "updatedAt" = now(),
        "expiresAt" = least(now() + make_interval(hours => $2), session."createdAt" + make_interval(days => $3))
      FROM found
      WHERE session.id = found."sessionId" AND found."updatedAt" < now() - interval '1 minute'
    )
    SELECT "sessionId", "userId", "userName", email, "twoFactor", "firmId", "firmName", role FROM found`,
};

/** Finds the live session of a Cookie header; null for none, a forged, an ended or an expired one. */
export async function readCurrentSession(
  pool: pg.Pool,
  cookie: SessionCookie,
  header: string,
): Promise<CurrentSession | null> {
  const token = readSignedToken(cookie, header);
  if (token === null) return null;
  const values = [token, sessionIdleHours, sessionLongestDays];
  const { rows } = await pool.query<CurrentRow>({ ...currentSessionQuery, values });
  return rows[0] ?? null;
}

/** Reads the token whose signature (better-auth's: HMAC-SHA256 in base64 after the last dot) is ours. */
function readSignedToken({ name, secret }: SessionCookie, header: string): string | null {
  const value = header
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);
  const decoded = value === undefined ? null : decode(value);
  const dot = decoded?.lastIndexOf(".") ?? -1;
  if (decoded === null || dot < 1) return null;
  const token = decoded.slice(0, dot);
  const signature = Buffer.from(decoded.slice(dot + 1), "base64");
  const expected = createHmac("sha256", secret).update(token).digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : null;
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
