/**
 * Sign-in by better-auth, in its own schema with its own role: passwords, session cookies and two-factor are its
 * work; who belongs to which firm is ours (./accounts.ts). Strangers can neither sign up nor make a firm, and its
 * own origin check and rate limits are off because the server has one of each for every path.
 */
import { randomUUID } from "node:crypto";
import { APIError, betterAuth } from "better-auth";
import { organization, twoFactor } from "better-auth/plugins";
import type pg from "pg";
import { sessionIdleHours, sessionLongestDays } from "./sessionLifetime.ts";

export interface SignInOptions {
  /** Of the auth role, with search_path `auth` and the driver's own value types. */
  readonly pool: pg.Pool;
  readonly secret: string;
  /** With https the cookies are sent over https only. */
  readonly publicUrl: URL;
  /** Tells whether a person may have a session: an active member of a firm. */
  readonly mayHaveSession: (userId: string) => Promise<boolean>;
}

const shortestPassword = 12;
const longestPassword = 256;

/** Makes the sign-in. Its failures never tell whether the e-mail address is known. */
export function createSignIn(options: SignInOptions) {
  return betterAuth({
    appName: "Skatt & Bokslut",
    baseURL: options.publicUrl.origin,
    basePath: "/api/auth",
    secret: options.secret,
    database: options.pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    session: {
      // The cookie's life; the row's own expiry slides (./sessions.ts).
      expiresIn: sessionLongestDays * 86_400,
      disableSessionRefresh: true,
    },
    advanced: {
      cookiePrefix: "bokslut",
      useSecureCookies: options.publicUrl.protocol === "https:",
      defaultCookieAttributes: { sameSite: "lax", httpOnly: true },
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            if (!(await options.mayHaveSession(session.userId))) throw refusedLikeWrongPassword();
            return { data: { expiresAt: new Date(Date.now() + sessionIdleHours * 3_600_000) } };
          },
        },
      },
    },
    plugins: [
      organization({
        allowUserToCreateOrganization: false,
        schema: {
          member: { additionalFields: { active: { type: "boolean", defaultValue: true } } },
          invitation: { additionalFields: { tokenHash: { type: "string", unique: true } } },
        },
      }),
      twoFactor({ issuer: "Skatt & Bokslut" }),
    ],
  });
}

function refusedLikeWrongPassword(): APIError {
  return new APIError("UNAUTHORIZED", {
    code: "INVALID_EMAIL_OR_PASSWORD",
    message: "Invalid email or password",
  });
}
