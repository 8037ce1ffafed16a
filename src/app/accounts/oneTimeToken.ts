/**
 * Tokens that open something once: an invitation, a new password, the first set-up. The token stands in the link
 * alone; what is stored is its hash, so that who reads the database can't use it.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

export interface OneTimeToken {
  readonly token: string;
  readonly hash: string;
}

/** Makes a token of 256 random bits. */
export function createOneTimeToken(): OneTimeToken {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashToken(token) };
}

/** Hashes a token as it is stored. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Compares in a time that tells nothing about where they differ. */
export function isSameToken(a: string, b: string): boolean {
  return timingSafeEqual(createHash("sha256").update(a).digest(), createHash("sha256").update(b).digest());
}
