/** Who is asking, as every route behind sign-in sees it. */
import type { FastifyRequest } from "fastify";
import type { CurrentSession } from "#app/accounts/signInGateway.ts";
import { invariant } from "#lib/invariant.ts";

/** Finds the session that the request's cookie stands for, or null. */
export type ResolveSession = (request: FastifyRequest) => Promise<CurrentSession | null>;

declare module "fastify" {
  interface FastifyRequest {
    /** Null on public routes; behind any other access it is there when the handler runs. */
    session: CurrentSession | null;
  }
}

/** The session of a request to a route that is not public. */
export function sessionOf(request: FastifyRequest): CurrentSession {
  invariant(request.session !== null, "The route's access lets nobody in without a session.");
  return request.session;
}
