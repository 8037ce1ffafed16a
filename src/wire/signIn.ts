/**
 * Signing in, two-factor and the own password: the paths of better-auth that are open, all POST under /api/auth/.
 * A refusal has the kind of better-auth's code in kebab-case, e.g. `invalid-email-or-password`, `invalid-code`.
 */
import { z } from "zod";

const typedPassword = z.string().min(1).max(256);
const newPassword = z.string().min(12).max(256);
const typedCode = z.string().trim().min(1).max(20);

/** POST /api/auth/sign-in/email */
export const signInRequest = z.object({ email: z.string().trim().max(254), password: typedPassword });
/** True: no session yet, the code of the second factor comes next. */
export const signInAnswer = z.object({ twoFactorRedirect: z.boolean() });

/** POST /api/auth/two-factor/verify-totp and …/verify-backup-code: end a sign-in; the first also turns the factor on. */
export const codeRequest = z.object({ code: typedCode });
/** POST /api/auth/two-factor/enable, …/disable and …/generate-backup-codes */
export const passwordRequest = z.object({ password: typedPassword });
/** Answer of …/enable: the address for the QR code. The factor counts once a code is verified. */
export const twoFactorSecret = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });
/** Answer of …/generate-backup-codes: earlier ones stop working. */
export const backupCodes = z.object({ backupCodes: z.array(z.string()) });

/** POST /api/auth/change-password: every other session ends. */
export const passwordChange = z.object({ currentPassword: typedPassword, newPassword });

/** POST /api/auth/sign-out and every answer without content. */
export const nothing = z.object({});
