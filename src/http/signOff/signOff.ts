/** Signing, reviewing, reopening; the history of each, and what is stale. */
import type { FastifyReply } from "fastify";
import { z } from "zod";
import { type HistoryDeps, listStale, readHistory } from "#app/signOff/history.ts";
import { type SigningRefusal, sign } from "#app/signOff/sign.ts";
import type { NotFound, SignOffDeps } from "#app/signOff/signOffDeps.ts";
import type { SigningProblem } from "#domain/signOff/signing.ts";
import { nothing } from "#wire/signIn.ts";
import { history, reviewRequest, signOffRequest, staleList, subject } from "#wire/signOff.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import type { StatusByKind } from "../foundation/problemStatus.ts";
import { sendProblem } from "../foundation/problemStatus.ts";
import { sendRefusal } from "../foundation/refusal.ts";
import { sessionOf } from "../foundation/session.ts";
import { flatProblem, wireHistory, wireStale } from "./signOffWire.ts";

const params = z.object({ closingId: id });
const config = { access: "session" } as const;
const notFound = { "not-found": 404 } as const;
const signingStatus: StatusByKind<{ readonly kind: (SigningProblem | NotFound)["kind"] }> = {
  "not-found": 404,
  "reader-may-not-sign": 403,
  "reviewer-is-signer": 409,
  "difference-unexplained": 422,
  "figures-unknown": 422,
  "note-missing": 422,
  "already-signed": 409,
  "already-reviewed": 409,
  "marked-not-applicable": 409,
  "not-signed-yet": 409,
  "signature-stale": 409,
  "basis-changed": 409,
  "form-has-errors": 422,
  "form-not-put-aside": 422,
  "nothing-to-reopen": 409,
  "not-marked": 409,
  "signed-not-removable": 409,
};

/** Registers /api/closings/:closingId/sign-off, /reviews, /history and /stale. */
export function registerSignOffRoutes(app: HttpApp, deps: SignOffDeps & HistoryDeps): void {
  registerSigning(app, deps);
  app.get(
    "/api/closings/:closingId/history",
    { config, schema: { params, querystring: subject, response: { 200: history } } },
    async (request, reply) => {
      const asked = { closingId: request.params.closingId, subject: request.query };
      const read = await readHistory(deps, sessionOf(request), asked);
      return read.ok ? wireHistory(read.value) : sendProblem(reply, read.problem, notFound);
    },
  );
  app.get(
    "/api/closings/:closingId/stale",
    { config, schema: { params, response: { 200: staleList } } },
    async (request, reply) => {
      const read = await listStale(deps, sessionOf(request), request.params.closingId);
      return read.ok ? wireStale(read.value) : sendProblem(reply, read.problem, notFound);
    },
  );
}

function registerSigning(app: HttpApp, deps: SignOffDeps): void {
  app.post(
    "/api/closings/:closingId/sign-off",
    {
      config: { access: ["administrator", "accountant"] },
      schema: { params, body: signOffRequest, response: { 200: nothing } },
    },
    async (request, reply) => {
      const done = await sign(deps, sessionOf(request), { ...request.body, ...request.params });
      return done.ok ? {} : refuse(reply, done.problem);
    },
  );
  app.post(
    "/api/closings/:closingId/reviews",
    {
      config: { access: ["administrator", "reviewer"] },
      schema: { params, body: reviewRequest, response: { 200: nothing } },
    },
    async (request, reply) => {
      const asked = { ...request.body, ...request.params, action: "review" } as const;
      const done = await sign(deps, sessionOf(request), asked);
      return done.ok ? {} : refuse(reply, done.problem);
    },
  );
}

function refuse(reply: FastifyReply, { problem, people }: SigningRefusal): FastifyReply {
  const flat = problem.kind === "not-found" ? problem : flatProblem(problem, people);
  return sendRefusal(reply, signingStatus[problem.kind], flat);
}
