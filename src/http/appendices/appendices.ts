/** The appendices of a closing: listed, proposed, made, rolled forward to the next year. */
import { z } from "zod";
import { type CreateAppendixProblem, createAppendix, proposeKinds } from "#app/appendices/createAppendix.ts";
import { listAppendices } from "#app/appendices/listAppendices.ts";
import {
  type RollDeps,
  type RollForwardProblem,
  planRollForward,
  rollForward,
} from "#app/rollForward/rollForward.ts";
import {
  appendixList,
  appendixMade,
  appendixProposals,
  appendixRequest,
  rolledForward,
  rollForward as rollPlan,
} from "#wire/appendices.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";
import { wireLine } from "./appendixWire.ts";
import { tidyText } from "./contentWire.ts";

const closingUrl = "/api/closings/:closingId";
const params = z.object({ closingId: id });
const mayRead = { access: "session" } as const;
const mayWrite = { access: ["administrator", "accountant"] } as const;
const notFound = { "not-found": 404 } as const;
const createStatus: StatusByKind<CreateAppendixProblem> = {
  "not-found": 404,
  "nothing-imported-yet": 409,
  "account-not-in-chart": 422,
  "account-not-of-balance": 422,
  "ledger-without-control-account": 409,
  "appendix-made-by-import": 422,
  "ledger-appendix-exists": 409,
};

const rollStatus: StatusByKind<RollForwardProblem> = {
  "not-found": 404,
  "fiscal-year-overlaps": 409,
  "responsible-unknown": 422,
};

/** Registers /api/closings/:closingId/appendices, …/appendix-proposals and …/roll-forward. */
export function registerAppendixListRoutes(app: HttpApp, deps: RollDeps): void {
  app.get(
    `${closingUrl}/appendices`,
    { config: mayRead, schema: { params, response: { 200: appendixList } } },
    async (request, reply) => {
      const read = await listAppendices(deps, sessionOf(request), request.params.closingId);
      return read.ok ? { appendices: read.value.map(wireLine) } : sendProblem(reply, read.problem, notFound);
    },
  );
  app.get(
    `${closingUrl}/appendix-proposals`,
    {
      config: mayRead,
      schema: {
        params,
        querystring: z.object({ account: z.string().min(1).max(20) }),
        response: { 200: appendixProposals },
      },
    },
    async (request, reply) => {
      const asked = { ...request.params, ...request.query };
      const read = await proposeKinds(deps, sessionOf(request), asked);
      return read.ok ? { kinds: [...read.value] } : sendProblem(reply, read.problem, notFound);
    },
  );
  app.post(
    `${closingUrl}/appendices`,
    { config: mayWrite, schema: { params, body: appendixRequest, response: { 201: appendixMade } } },
    async (request, reply) => {
      const { name, ...asked } = { ...request.body, ...request.params };
      const named = name === undefined ? {} : { name: tidyText(name, { lines: false }) };
      const made = await createAppendix(deps, sessionOf(request), { ...asked, ...named });
      return made.ok ? reply.code(201).send(made.value) : sendProblem(reply, made.problem, createStatus);
    },
  );
  registerRollForward(app, deps);
}

function registerRollForward(app: HttpApp, deps: RollDeps): void {
  app.get(
    `${closingUrl}/roll-forward`,
    { config: mayRead, schema: { params, response: { 200: rollPlan } } },
    async (request, reply) => {
      const planned = await planRollForward(deps, sessionOf(request), request.params.closingId);
      if (!planned.ok) return sendProblem(reply, planned.problem, notFound);
      const { next, appendices } = planned.value;
      return { next, appendices: [...appendices] };
    },
  );
  app.post(
    `${closingUrl}/roll-forward`,
    { config: mayWrite, schema: { params, response: { 200: rolledForward } } },
    async (request, reply) => {
      const rolled = await rollForward(deps, sessionOf(request), request.params.closingId);
      if (rolled.ok) return rolled.value;
      return sendProblem(reply, rolled.problem, rollStatus);
    },
  );
}
