/** Signing in and out: the paths and answers of better-auth, read here and nowhere else. */
import { z } from "zod";
import { ConnectionLostError, RefusalError, UnexpectedAnswerError } from "./failures.ts";

const signInAnswer = z.object({ twoFactorRedirect: z.boolean().optional() });
const enableAnswer = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });
const anything = z.unknown();
const authFailure = z.object({ code: z.string() });

/** Signs in by password; `code-needed` when the user has two-factor. */
export async function signIn(email: string, password: string): Promise<"signed-in" | "code-needed"> {
  const answer = await post("sign-in/email", { email, password }, signInAnswer);
  return answer.twoFactorRedirect === true ? "code-needed" : "signed-in";
}

/** Finishes a sign-in with a code from the app, or with one of the backup codes. */
export async function signInWithCode(code: string): Promise<void> {
  const digits = code.replaceAll(/\s/g, "");
  if (/^\d{6}$/.test(digits)) await post("two-factor/verify-totp", { code: digits }, anything);
  else await post("two-factor/verify-backup-code", { code: digits }, anything);
}

/** Ends this session. */
export async function signOut(): Promise<void> {
  await post("sign-out", {}, anything);
}

/** Changes the password and ends every other session. */
export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  await post("change-password", { currentPassword, newPassword, revokeOtherSessions: true }, anything);
}

/** Begins two-factor: the address for the QR code, and the backup codes. */
export async function beginTwoFactor(password: string): Promise<z.infer<typeof enableAnswer>> {
  return post("two-factor/enable", { password }, enableAnswer);
}

/** Turns two-factor on once the app has shown a right code. */
export async function confirmTwoFactor(code: string): Promise<void> {
  await post("two-factor/verify-totp", { code: code.replaceAll(/\s/g, "") }, anything);
}

/** Turns two-factor off. */
export async function endTwoFactor(password: string): Promise<void> {
  await post("two-factor/disable", { password }, anything);
}

async function post<T>(path: string, body: object, schema: z.ZodType<T>): Promise<T> {
  const response = await fetch(`/api/auth/${path}`, {
    method: "POST",
    credentials: "same-origin",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch((cause: unknown) => {
    throw new ConnectionLostError("No answer from the server.", { cause });
  });
  const json: unknown = await response.json().catch(() => null);
  if (!response.ok) throw failureOf(response, json);
  return schema.parse(json);
}

/** Turns better-auth's code into a kind: `INVALID_EMAIL_OR_PASSWORD` becomes `invalid-email-or-password`. */
function failureOf(response: Response, json: unknown): Error {
  const parsed = authFailure.safeParse(json);
  if (response.status === 429) return new RefusalError({ kind: "too-many-attempts", data: {} }, 429);
  if (!parsed.success)
    return new UnexpectedAnswerError(`HTTP ${response.status}`, response.headers.get("x-request-id"));
  const kind = parsed.data.code.toLowerCase().replaceAll("_", "-");
  return new RefusalError({ kind, data: {} }, response.status);
}
