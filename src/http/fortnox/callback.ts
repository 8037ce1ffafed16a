/**
 * Where Fortnox sends the browser back, and how the attempt ended. The browser comes by a link from another site, so
 * the answer is always a way on to a page, never a refusal that nobody can read.
 */
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { readAttemptOutcome } from "#app/fortnox/connection/connectionStatus.ts";
import type { StoredOutcome } from "#app/fortnox/connection/connectionStore.ts";
import { finishConnect } from "#app/fortnox/connection/finishConnect.ts";
import type { FortnoxDeps } from "#app/fortnox/fortnoxDeps.ts";
import { attemptOutcome, type AttemptOutcome } from "#wire/fortnox.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type Problem, sendRefusal, wireProblem } from "../foundation/refusal.ts";
import { type ResolveSession, sessionOf } from "../foundation/session.ts";

export interface CallbackDeps extends FortnoxDeps {
  readonly resolveSession: ResolveSession;
}

/** Registers /api/fortnox/callback and /api/fortnox/attempts/:attemptId. */
export function registerCallbackRoutes(app: HttpApp, deps: CallbackDeps): void {
  app.get(
    "/api/fortnox/callback",
    { config: { access: "public" }, schema: { hide: true } },
    async (request, reply) => reply.redirect(await placeAfter(deps, request), 303),
  );
  app.get(
    "/api/fortnox/attempts/:attemptId",
    {
      config: { access: "session" },
      schema: { params: z.object({ attemptId: id }), response: { 200: attemptOutcome } },
    },
    async (request, reply) => {
      const found = await readAttemptOutcome(deps, sessionOf(request), request.params.attemptId);
      return found === null ? sendRefusal(reply, 404, { kind: "not-found" }) : wireOutcome(found.outcome);
    },
  );
}

async function placeAfter(deps: CallbackDeps, request: FastifyRequest): Promise<string> {
  const session = await deps.resolveSession(request);
  if (session === null) return startPage("fortnox-state-other-session");
  if (session.role !== "administrator" && session.role !== "accountant") return startPage("role-not-allowed");
  const answer = new URL(request.url, "http://localhost").searchParams;
  const { attempt, problem } = await finishConnect(deps, session, answer);
  return attempt === null
    ? startPage(problem?.kind ?? "fortnox-state-unknown")
    : `/bokslut/${attempt.closingId}/import?fortnox=${attempt.attemptId}`;
}

function startPage(kind: string): string {
  return `/?fortnox=${kind}`;
}

function wireOutcome(outcome: StoredOutcome | null): AttemptOutcome {
  if (outcome === null) return { state: "under-way", problem: null };
  if (outcome.kind === "connected") return { state: "connected", problem: null };
  return { state: "refused", problem: wireProblem(outcome as Problem) };
}
