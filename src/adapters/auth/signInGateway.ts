/** The sign-in as the rest of the program meets it: better-auth behind our port. */
import type pg from "pg";
import type { SignInGateway } from "#app/accounts/signInGateway.ts";
import { readCurrentSession } from "./currentSession.ts";
import { createSignIn } from "./signIn.ts";

export interface SignInGatewayOptions {
  /** Of the auth role, with search_path `auth` and the driver's own value types. */
  readonly pool: pg.Pool;
  readonly secret: string;
  readonly publicUrl: URL;
}

/** Makes the port. */
export async function createSignInGateway(options: SignInGatewayOptions): Promise<SignInGateway> {
  const { pool, secret } = options;
  const auth = createSignIn({ ...options, mayHaveSession: (userId) => isActiveMember(pool, userId) });
  const context = await auth.$context;
  const cookie = { name: context.authCookies.sessionToken.name, secret };
  return {
    origin: options.publicUrl.origin,
    readSession: (header) => readCurrentSession(pool, cookie, header),
    answer: (request) => auth.handler(request),
    signIn: async ({ email, password, userAgent }) => {
      const response = await auth.api.signInEmail({
        body: { email, password },
        headers: new Headers({ "user-agent": userAgent }),
        asResponse: true,
      });
      return response.headers.getSetCookie();
    },
  };
}

async function isActiveMember(pool: pg.Pool, userId: string): Promise<boolean> {
  const { rows } = await pool.query(`SELECT FROM member WHERE "userId" = $1 AND active`, [userId]);
  return rows.length > 0;
}
