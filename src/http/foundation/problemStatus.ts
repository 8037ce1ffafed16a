/** Which HTTP status a use case's problem has: each route lists its own, and a kind without one does not compile. */
import type { FastifyReply } from "fastify";
import { type Problem, sendRefusal } from "./refusal.ts";

/** 404 it is not there · 403 not you · 409 not now · 422 not like that · 502 and 503 what we ask of others fails. */
export type StatusByKind<P extends Problem> = Readonly<Record<P["kind"], 403 | 404 | 409 | 422 | 502 | 503>>;

/** Answers with a problem under the status that the route lists for it. */
export function sendProblem<P extends Problem>(
  reply: FastifyReply,
  problem: P,
  statusByKind: StatusByKind<P>,
): FastifyReply {
  const kind: P["kind"] = problem.kind;
  return sendRefusal(reply, statusByKind[kind], problem);
}
