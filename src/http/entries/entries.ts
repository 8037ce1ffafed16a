/** The closing entries of a closing: listed, made, changed, with every version. */
import type { FastifyReply } from "fastify";
import { z } from "zod";
import {
  type ChangeEntryProblem,
  type EntryStateProblem,
  changeEntry,
  changeEntryState,
} from "#app/entries/changeEntry.ts";
import type { NotReady } from "#app/entries/checkTyped.ts";
import { type ListEntriesDeps, listEntries, readEntryVersions } from "#app/entries/listEntries.ts";
import { type MakeEntryProblem, makeEntry } from "#app/entries/makeEntry.ts";
import {
  entryChange,
  entryList,
  entryMade,
  entryRequest,
  entryStateRequest,
  entryVersions,
} from "#wire/entries.ts";
import { nothing } from "#wire/signIn.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sendRefusals } from "../foundation/refusal.ts";
import { sessionOf } from "../foundation/session.ts";
import { readOrigin, readTyped, wireJournal, wireVersion } from "./entryWire.ts";

const url = "/api/closings/:closingId/entries";
const params = z.object({ closingId: id });
const entryParams = params.extend({ entryId: id });
const mayRead = { access: "session" } as const;
const mayWrite = { access: ["administrator", "accountant"] } as const;
const notFound = { "not-found": 404 } as const;
/** A thousand rows with what their encoding takes. */
const bodyLimit = 4_000_000;

type EntryProblem = MakeEntryProblem | ChangeEntryProblem | EntryStateProblem;
const statusByKind: StatusByKind<Exclude<EntryProblem, NotReady>> = {
  "not-found": 404,
  "entry-changed": 409,
  "entry-of-tax-choice": 409,
  "entry-void": 409,
  "entry-in-transfer": 409,
  "entry-transferred": 409,
  "entry-handed-out": 409,
  "entry-action-not-now": 409,
  "entry-amount-too-large": 422,
  "entry-appendix-unknown": 422,
  "entry-origin-unknown": 422,
};

/** Registers GET and POST of entries, PUT of one, …/state and …/versions. */
export function registerEntryRoutes(app: HttpApp, deps: ListEntriesDeps): void {
  app.get(
    url,
    { config: mayRead, schema: { params, response: { 200: entryList } } },
    async (request, reply) => {
      const read = await listEntries(deps, sessionOf(request), request.params.closingId);
      return read.ok ? wireJournal(read.value) : sendProblem(reply, read.problem, notFound);
    },
  );
  app.get(
    `${url}/:entryId/versions`,
    { config: mayRead, schema: { params: entryParams, response: { 200: entryVersions } } },
    async (request, reply) => {
      const read = await readEntryVersions(deps, sessionOf(request), request.params);
      return read.ok ? { versions: read.value.map(wireVersion) } : sendProblem(reply, read.problem, notFound);
    },
  );
  registerChanges(app, deps);
}

function registerChanges(app: HttpApp, deps: ListEntriesDeps): void {
  app.post(
    url,
    { config: mayWrite, bodyLimit, schema: { params, body: entryRequest, response: { 201: entryMade } } },
    async (request, reply) => {
      const { origin, requestId, ...typed } = request.body;
      const named = requestId === undefined ? {} : { requestId };
      const asked = { ...request.params, ...named, ...readTyped(typed), origin: readOrigin(origin) };
      const made = await makeEntry(deps, sessionOf(request), asked);
      return made.ok ? reply.code(201).send(made.value) : refuse(reply, made.problem);
    },
  );
  app.put(
    `${url}/:entryId`,
    {
      config: mayWrite,
      bodyLimit,
      schema: { params: entryParams, body: entryChange, response: { 200: nothing } },
    },
    async (request, reply) => {
      const { version, ...typed } = request.body;
      const asked = { ...request.params, version, typed: readTyped(typed) };
      const changed = await changeEntry(deps, sessionOf(request), asked);
      return changed.ok ? {} : refuse(reply, changed.problem);
    },
  );
  app.post(
    `${url}/:entryId/state`,
    {
      config: mayWrite,
      schema: { params: entryParams, body: entryStateRequest, response: { 200: nothing } },
    },
    async (request, reply) => {
      const asked = { ...request.params, ...request.body };
      const changed = await changeEntryState(deps, sessionOf(request), asked);
      return changed.ok ? {} : refuse(reply, changed.problem);
    },
  );
}

function refuse(reply: FastifyReply, problem: EntryProblem): FastifyReply {
  if (problem.kind !== "entry-not-ready") return sendProblem(reply, problem, statusByKind);
  const { kind, hindrances } = problem;
  return sendRefusals(reply, 422, { problem: { kind, count: hindrances.length }, problems: hindrances });
}
