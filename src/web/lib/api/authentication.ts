/** Signing in and out, two-factor, the own password. */
import type { z } from "zod";
import {
  backupCodes,
  type codeRequest,
  nothing,
  type passwordChange,
  signInAnswer,
  twoFactorSecret,
} from "#wire/signIn.ts";
import { request } from "./request.ts";

/** Signs in by password; `code-needed` when the user has two-factor. */
export async function signIn(email: string, password: string): Promise<"signed-in" | "code-needed"> {
  const answer = await request(signInAnswer, "/api/auth/sign-in/email", {
    method: "POST",
    body: { email, password },
    withoutSession: true,
  });
  return answer.twoFactorRedirect ? "code-needed" : "signed-in";
}

/** Finishes a sign-in with a code from the app, or with one of the backup codes. */
export async function signInWithCode(typed: string): Promise<void> {
  const code = typed.replaceAll(/\s/g, "");
  const path = /^\d{6}$/.test(code) ? "verify-totp" : "verify-backup-code";
  await sendCode(path, { code });
}

/** Turns two-factor on once the app has shown a right code. */
export async function confirmTwoFactor(typed: string): Promise<void> {
  await sendCode("verify-totp", { code: typed.replaceAll(/\s/g, "") });
}

/** Ends this session. */
export async function signOut(): Promise<void> {
  await request(nothing, "/api/auth/sign-out", { method: "POST", body: {}, withoutSession: true });
}

/** Changes the password; every other session ends. */
export async function changePassword(body: z.infer<typeof passwordChange>): Promise<void> {
  await request(nothing, "/api/auth/change-password", { method: "POST", body });
}

/** Begins two-factor: the address for the QR code, and the backup codes. */
export async function beginTwoFactor(password: string): Promise<z.infer<typeof twoFactorSecret>> {
  return request(twoFactorSecret, "/api/auth/two-factor/enable", { method: "POST", body: { password } });
}

/** Makes new backup codes; earlier ones stop working. */
export async function makeBackupCodes(password: string): Promise<readonly string[]> {
  const path = "/api/auth/two-factor/generate-backup-codes";
  return (await request(backupCodes, path, { method: "POST", body: { password } })).backupCodes;
}

/** Turns two-factor off. */
export async function endTwoFactor(password: string): Promise<void> {
  await request(nothing, "/api/auth/two-factor/disable", { method: "POST", body: { password } });
}

async function sendCode(path: string, body: z.infer<typeof codeRequest>): Promise<void> {
  await request(nothing, `/api/auth/two-factor/${path}`, { method: "POST", body, withoutSession: true });
}
