/**
 * Sign-in, sign-out, second factor and own password: better-auth answers, and of its paths only these are open. Its
 * answers are cut down to the contract (it gives the session's token to scripts, which have no use for it).
 */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import { type Attempt, type Attempts, type AttemptLimit, attemptLimits } from "#app/accounts/attempts.ts";
import { type AccountEvent, logAccountEvent } from "#app/accounts/ownAccount.ts";
import type { CurrentSession, SignInGateway } from "#app/accounts/signInGateway.ts";
import type { FirmDeps } from "#app/firm/firmDeps.ts";
import {
  backupCodes,
  codeRequest,
  nothing,
  passwordChange,
  passwordRequest,
  signInAnswer,
  signInRequest,
  twoFactorSecret,
} from "#wire/signIn.ts";
import { byAddress, isHeldUp } from "../foundation/attemptGuard.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { forward, readBody, sendAuthRefusal } from "./authForwarding.ts";

export interface SignInRouteDeps {
  readonly signIn: SignInGateway;
  readonly attempts: Attempts;
  readonly firm: Pick<FirmDeps, "inFirm" | "log">;
}

interface AuthRoute {
  readonly path: string;
  /** Behind sign-in, or the way there. */
  readonly access: "public" | "session";
  readonly body: z.ZodType;
  readonly answer: z.ZodType;
  readonly limit?: AttemptLimit;
  readonly event?: AccountEvent;
  /** Sent along whatever the browser says. */
  readonly always?: Readonly<Record<string, boolean>>;
}

const { secondFactor, ownPassword, signInByAddress, signInByEmail } = attemptLimits;

const authRoutes: readonly AuthRoute[] = [
  { path: "/sign-in/email", access: "public", body: signInRequest, answer: signInAnswer, event: "signed-in" },
  { path: "/sign-out", access: "public", body: nothing, answer: nothing },
  {
    path: "/two-factor/verify-totp",
    access: "public",
    body: codeRequest,
    answer: nothing,
    limit: secondFactor,
    event: "signed-in",
  },
  {
    path: "/two-factor/verify-backup-code",
    access: "public",
    body: codeRequest,
    answer: nothing,
    limit: secondFactor,
    event: "signed-in",
  },
  {
    path: "/two-factor/enable",
    access: "session",
    body: passwordRequest,
    answer: twoFactorSecret,
    limit: ownPassword,
  },
  {
    path: "/two-factor/disable",
    access: "session",
    body: passwordRequest,
    answer: nothing,
    limit: ownPassword,
    event: "two-factor-disabled",
  },
  {
    path: "/two-factor/generate-backup-codes",
    access: "session",
    body: passwordRequest,
    answer: backupCodes,
    limit: ownPassword,
    event: "backup-codes-made",
  },
  {
    path: "/change-password",
    access: "session",
    body: passwordChange,
    answer: nothing,
    limit: ownPassword,
    event: "password-changed",
    always: { revokeOtherSessions: true },
  },
];

/** Registers the open paths of better-auth; every other path under /api/auth/ is unknown. */
export function registerSignInRoutes(app: HttpApp, deps: SignInRouteDeps): void {
  for (const route of authRoutes) {
    app.post(
      `/api/auth${route.path}`,
      {
        config: { access: route.access },
        schema: { body: route.body, response: { 200: route.answer } },
      },
      (request, reply) => answer(deps, route, { request, reply }),
    );
  }
}

async function answer(
  deps: SignInRouteDeps,
  route: AuthRoute,
  exchange: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const attempts = attemptsOf(route, request);
  if (await isHeldUp(reply, deps.attempts, attempts)) return reply;
  const before = request.session ?? (await deps.signIn.readSession(request.headers.cookie ?? ""));
  const response = await forward(deps.signIn, request, { ...readBody(request), ...route.always });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) return sendAuthRefusal(reply, response.status, body);
  await deps.attempts.forgive(attempts);
  const cookies = response.headers.getSetCookie();
  await logEvent(deps, route, { before, cookies });
  for (const cookie of cookies) reply.header("set-cookie", cookie);
  return reply.send(route.answer.parse({ twoFactorRedirect: false, ...(body as object) }));
}

function attemptsOf(route: AuthRoute, request: FastifyRequest): readonly Attempt[] {
  if (route.path === "/sign-in/email") {
    const { email } = signInRequest.parse(request.body);
    return [byAddress(request, signInByAddress), { limit: signInByEmail, subject: email }];
  }
  return route.limit === undefined ? [] : [byAddress(request, route.limit)];
}

interface SessionChange {
  readonly before: CurrentSession | null;
  readonly cookies: readonly string[];
}

/** Logs for the person whose session the answer carries; a sign-in that waits for its code has none yet. */
async function logEvent(deps: SignInRouteDeps, route: AuthRoute, change: SessionChange): Promise<void> {
  if (route.event === undefined) return;
  const fresh = change.cookies.map((cookie) => cookie.split(";")[0] ?? "").join("; ");
  const { before } = change;
  const after = await deps.signIn.readSession(fresh);
  const actor = after ?? (route.access === "session" ? before : null);
  if (actor === null) return;
  const turnedOn = before !== null && !before.twoFactor && actor.twoFactor;
  await logAccountEvent(deps.firm, actor, turnedOn ? "two-factor-enabled" : route.event);
}
