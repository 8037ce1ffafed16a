/** One appendix: read, changed, removed; rows made of what is pasted or picked. Every change answers how it now stands. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import {
  type ChangeContentProblem,
  type DescribeProblem,
  type OverrideProblem,
  changeContent,
  describeAppendix,
  overrideFigure,
} from "#app/appendices/changeAppendix.ts";
import { type ReadAppendixDeps, readAppendix } from "#app/appendices/readAppendix.ts";
import { removeAppendix } from "#app/appendices/removeAppendix.ts";
import { type RowsMade, pasteRows, pickRows } from "#app/appendices/rowsFromOutside.ts";
import { ore } from "#domain/money/ore.ts";
import type { Result } from "#lib/result.ts";
import {
  appendixChange,
  appendixView,
  contentRequest,
  overrideRequest,
  pasteRequest,
  pasted,
  pickRequest,
} from "#wire/appendices.ts";
import { nothing } from "#wire/signIn.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { wireProblem } from "../foundation/refusal.ts";
import { sessionOf } from "../foundation/session.ts";
import { wireAppendix } from "./appendixWire.ts";
import { readContent, tidyText, wireContent } from "./contentWire.ts";

const url = "/api/closings/:closingId/appendices/:appendixId";
const params = z.object({ closingId: id, appendixId: id });
const mayWrite = { access: ["administrator", "accountant"] } as const;
const notFound = { "not-found": 404 } as const;
/** Ten thousand rows, or two million characters, with what their encoding takes. */
const bodyLimit = 9_000_000;

type ChangeProblem = ChangeContentProblem | DescribeProblem | OverrideProblem;
const changeStatus: StatusByKind<ChangeProblem> = {
  "not-found": 404,
  "appendix-changed": 409,
  "appendix-of-other-kind": 422,
  "appendix-amount-too-large": 422,
  "appendix-rows-repeated": 422,
  "nothing-imported-yet": 409,
  "account-not-in-chart": 422,
  "account-not-of-balance": 422,
  "ledger-without-control-account": 409,
  "appendix-accounts-follow": 422,
  "figure-unknown": 422,
};

/** Registers GET, PATCH and DELETE of an appendix, …/content, …/overrides, …/paste and …/pick. */
export function registerAppendixRoutes(app: HttpApp, deps: ReadAppendixDeps): void {
  app.get(
    url,
    { config: { access: "session" }, schema: { params, response: { 200: appendixView } } },
    async (request, reply) => {
      const read = await readAppendix(deps, sessionOf(request), request.params);
      return read.ok ? wireAppendix(read.value) : sendProblem(reply, read.problem, notFound);
    },
  );
  app.delete(
    url,
    {
      config: mayWrite,
      schema: {
        params,
        querystring: z.object({ version: z.coerce.number().int() }),
        response: { 200: nothing },
      },
    },
    async (request, reply) => {
      const asked = { ...request.params, ...request.query };
      const removed = await removeAppendix(deps, sessionOf(request), asked);
      if (removed.ok) return {};
      return sendProblem(reply, removed.problem, {
        "not-found": 404,
        "appendix-changed": 409,
        "main-appendix-stays": 422,
        "signed-not-removable": 409,
      });
    },
  );
  registerChanges(app, deps);
  registerRows(app, deps);
}

function registerChanges(app: HttpApp, deps: ReadAppendixDeps): void {
  const response = { 200: appendixView };
  app.put(
    `${url}/content`,
    { config: mayWrite, bodyLimit, schema: { params, body: contentRequest, response } },
    async (request, reply) => {
      const { version, typed } = request.body;
      const asked = { ...request.params, version, typed: readContent(typed) };
      return answerChange(deps, { request, reply }, await changeContent(deps, sessionOf(request), asked));
    },
  );
  app.patch(
    url,
    { config: mayWrite, schema: { params, body: appendixChange, response } },
    async (request, reply) => {
      const { name, note, ...rest } = request.body;
      const asked = {
        ...request.params,
        ...rest,
        ...(name === undefined ? {} : { name: tidyText(name, { lines: false }) }),
        ...(note === undefined ? {} : { note: tidyText(note, { lines: true }) }),
      };
      return answerChange(deps, { request, reply }, await describeAppendix(deps, sessionOf(request), asked));
    },
  );
  app.put(
    `${url}/overrides`,
    { config: mayWrite, schema: { params, body: overrideRequest, response } },
    async (request, reply) => {
      const { version, figure, amountOre } = request.body;
      const amount = amountOre === null ? null : ore(BigInt(amountOre));
      const asked = { ...request.params, version, figure, amount };
      return answerChange(deps, { request, reply }, await overrideFigure(deps, sessionOf(request), asked));
    },
  );
}

function registerRows(app: HttpApp, deps: ReadAppendixDeps): void {
  const response = { 200: pasted };
  app.post(
    `${url}/paste`,
    { config: mayWrite, bodyLimit, schema: { params, body: pasteRequest, response } },
    async (request, reply) => {
      const asked = { ...request.params, ...request.body };
      const read = await pasteRows(deps, sessionOf(request), asked);
      if (read.ok) return wireRows(read.value);
      return sendProblem(reply, read.problem, {
        "not-found": 404,
        "appendix-takes-no-rows": 422,
        "paste-empty": 422,
        "paste-too-large": 422,
        "paste-too-many-rows": 422,
        "paste-too-many-columns": 422,
      });
    },
  );
  app.post(
    `${url}/pick`,
    { config: mayWrite, schema: { params, body: pickRequest, response } },
    async (request, reply) => {
      const asked = { ...request.params, ...request.body };
      const picked = await pickRows(deps, sessionOf(request), asked);
      if (picked.ok) return wireRows(picked.value);
      return sendProblem(reply, picked.problem, { "not-found": 404, "appendix-takes-no-rows": 422 });
    },
  );
}

interface Exchange {
  readonly request: FastifyRequest<{ Params: { closingId: string; appendixId: string } }>;
  readonly reply: FastifyReply;
}

async function answerChange(
  deps: ReadAppendixDeps,
  { request, reply }: Exchange,
  changed: Result<null, ChangeProblem>,
): Promise<z.infer<typeof appendixView> | FastifyReply> {
  if (!changed.ok) return sendProblem(reply, changed.problem, changeStatus);
  const read = await readAppendix(deps, sessionOf(request), request.params);
  return read.ok ? wireAppendix(read.value) : sendProblem(reply, read.problem, notFound);
}

function wireRows({ typed, rowCount, findings }: RowsMade): z.infer<typeof pasted> {
  return {
    typed: wireContent(typed),
    rowCount,
    findings: findings.map(({ severity, line, column, ...finding }) => {
      return { severity, line, column, finding: wireProblem(finding) };
    }),
  };
}
