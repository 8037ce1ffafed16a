/** Access tokens look like Fortnox's: a JWT whose claims say the tenant and the user. Nobody outside can verify it. */
import { createHmac, randomUUID } from "node:crypto";

export interface TokenClaims {
  readonly tenantId: number;
  readonly userId: number;
  readonly clientId: string;
  readonly scope: string;
  readonly issuedAtMs: number;
  readonly expiresAtMs: number;
}

const signingKey = randomUUID();

/** Writes a signed token that is never the same twice. */
export function renderAccessToken(claims: TokenClaims): string {
  const payload = {
    tenantId: claims.tenantId,
    userId: claims.userId,
    client_id: claims.clientId,
    scope: claims.scope,
    iat: Math.floor(claims.issuedAtMs / 1000),
    exp: Math.floor(claims.expiresAtMs / 1000),
    jti: randomUUID(),
  };
  const signed = [{ alg: "HS256", typ: "JWT" }, payload].map(encode).join(".");
  return `${signed}.${createHmac("sha256", signingKey).update(signed).digest("base64url")}`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
