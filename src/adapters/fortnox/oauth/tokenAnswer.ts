/** Fortnox's token, decoded: which company it is for. Its signature cannot be verified by others. */
import type { Grant } from "#app/fortnox/connection/signIn.ts";
import { FortnoxShapeError } from "#app/fortnox/faults.ts";
import { fieldsOf } from "../json/fields.ts";

/** What the token endpoint answers, as oauth4webapi has checked it. */
export interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly expires_in?: number;
  readonly scope?: string;
}

const shortestHourS = 3_600;

/** Makes a grant of the answer; the tenant is the one that the token itself names. */
export function readGrant(answer: TokenAnswer, now: Date): Grant {
  const lifeS = answer.expires_in ?? shortestHourS;
  return {
    accessToken: answer.access_token,
    accessTokenEndsAt: new Date(now.getTime() + lifeS * 1000).toISOString(),
    refreshToken: answer.refresh_token ?? null,
    scopes: (answer.scope ?? "").split(" ").filter((scope) => scope !== ""),
    tenant: readTenant(answer.access_token),
  };
}

/** Reads the claim `tenantId`, a number or text. */
export function readTenant(token: string): string {
  return fieldsOf(decodeClaims(token), { list: "access_token", index: null, named: null }).text("tenantId");
}

function decodeClaims(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
  } catch {
    // The cause would quote the token.
    throw new FortnoxShapeError({
      path: "access_token",
      row: null,
      expected: "JWT",
      found: "something else",
    });
  }
}
