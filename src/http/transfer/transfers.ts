/** Exporting closing entries to Fortnox: accepted, listed, stopped, looked for, and sent again by a person. */
import { z } from "zod";
import { acceptTransfers } from "#app/transfer/outbox/acceptTransfers.ts";
import { type ListDeps, listTransfers } from "#app/transfer/outbox/listTransfers.ts";
import {
  cancelTransfers,
  type LookProblem,
  lookNow,
  sendAgain,
  type SendAgainProblem,
} from "#app/transfer/outbox/personActs.ts";
import type { PreflightDeps } from "#app/transfer/preflight/preflight.ts";
import { nothing } from "#wire/signIn.ts";
import {
  transferAccepted,
  transferList,
  transferRequest,
  transfersCancelled,
  transfersCancelRequest,
} from "#wire/transfers.ts";
import { id } from "#wire/values.ts";
import { useStatus } from "../fortnox/years.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { wireProblem } from "../foundation/refusal.ts";
import { sessionOf } from "../foundation/session.ts";
import { wireTransfers } from "./transferWire.ts";

export type TransferRouteDeps = PreflightDeps & ListDeps;

const url = "/api/closings/:closingId/transfers";
const params = z.object({ closingId: id });
const transferParams = params.extend({ transferId: id });
const mayRead = { access: "session" } as const;
const mayWrite = { access: ["administrator", "accountant"] } as const;
const notFound = { "not-found": 404 } as const;

const lookStatus: StatusByKind<LookProblem> = { "not-found": 404, "transfer-has-ended": 409 };
const sendAgainStatus: StatusByKind<SendAgainProblem> = {
  "not-found": 404,
  "transfer-not-to-be-sent-again": 409,
};

/** Registers GET and POST of transfers, …/cancel, and …/look and …/send-again of one. */
export function registerTransferRoutes(app: HttpApp, deps: TransferRouteDeps): void {
  app.get(
    url,
    { config: mayRead, schema: { params, response: { 200: transferList } } },
    async (request, reply) => {
      const listed = await listTransfers(deps, sessionOf(request), request.params.closingId);
      return listed.ok ? wireTransfers(listed.value) : sendProblem(reply, listed.problem, notFound);
    },
  );
  app.post(
    url,
    { config: mayWrite, schema: { params, body: transferRequest, response: { 200: transferAccepted } } },
    async (request, reply) => {
      const asked = { ...request.params, ...request.body };
      const answered = await acceptTransfers(deps, sessionOf(request), asked);
      if (!answered.ok) return sendProblem(reply, answered.problem, useStatus);
      const { accepted, refused } = answered.value;
      return {
        accepted: [...accepted],
        refused: refused.map(({ entryId, problem }) => ({ entryId, problem: wireProblem(problem) })),
      };
    },
  );
  registerPersonActs(app, deps);
}

function registerPersonActs(app: HttpApp, deps: TransferRouteDeps): void {
  app.post(
    `${url}/cancel`,
    {
      config: mayWrite,
      schema: { params, body: transfersCancelRequest, response: { 200: transfersCancelled } },
    },
    async (request, reply) => {
      const asked = { ...request.params, ...request.body };
      const cancelled = await cancelTransfers(deps, sessionOf(request), asked);
      return cancelled.ok ? { cancelled: cancelled.value } : sendProblem(reply, cancelled.problem, notFound);
    },
  );
  app.post(
    `${url}/:transferId/look`,
    { config: mayWrite, schema: { params: transferParams, response: { 200: nothing } } },
    async (request, reply) => {
      const looked = await lookNow(deps, sessionOf(request), request.params);
      return looked.ok ? {} : sendProblem(reply, looked.problem, lookStatus);
    },
  );
  app.post(
    `${url}/:transferId/send-again`,
    { config: mayWrite, schema: { params: transferParams, response: { 200: nothing } } },
    async (request, reply) => {
      const sent = await sendAgain(deps, sessionOf(request), request.params);
      return sent.ok ? {} : sendProblem(reply, sent.problem, sendAgainStatus);
    },
  );
}
