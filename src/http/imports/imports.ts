/** Imports of a closing: started, listed, read. */
import { z } from "zod";
import { type ReadImportsDeps, listImports, readImport } from "#app/imports/readImports.ts";
import type { Actor } from "#app/firm/actor.ts";
import { type StartFetchDeps, type StartFetchProblem, startFetch } from "#app/importRuns/startFetch.ts";
import { type StartImportProblem, startImport } from "#app/importRuns/startImport.ts";
import type { Result } from "#lib/result.ts";
import { importDetail, importList, importRequest, importStarted } from "#wire/imports.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";
import { wireEntry, wireImport, wireRun } from "./importWire.ts";

const url = "/api/closings/:closingId/imports";
const params = z.object({ closingId: id });
const importParams = params.extend({ number: z.coerce.number().int().min(1).max(1_000_000) });
const startStatus: StatusByKind<StartImportProblem | StartFetchProblem> = {
  "not-found": 404,
  "file-gone": 409,
  "confirmation-needed": 422,
  "import-already-running": 409,
  "fortnox-not-connected": 409,
  "fortnox-settings-changed": 409,
  "fortnox-secret-unreadable": 409,
  "fortnox-connection-lost": 409,
};

/** Registers /api/closings/:closingId/imports and what is under it. */
export function registerImportRoutes(app: HttpApp, deps: StartFetchDeps & ReadImportsDeps): void {
  app.post(
    url,
    {
      config: { access: ["administrator", "accountant"] },
      schema: { params, body: importRequest, response: { 202: importStarted } },
    },
    async (request, reply) => {
      const started = await start(deps, sessionOf(request), { ...request.body, ...request.params });
      return started.ok
        ? reply.code(202).send(started.value)
        : sendProblem(reply, started.problem, startStatus);
    },
  );
  app.get(
    url,
    { config: { access: "session" }, schema: { params, response: { 200: importList } } },
    async (request, reply) => {
      const read = await listImports(deps, sessionOf(request), request.params.closingId);
      if (!read.ok) return sendProblem(reply, read.problem, { "not-found": 404 });
      const { imports, running } = read.value;
      return { imports: imports.map(wireEntry), running: running === null ? null : wireRun(running) };
    },
  );
  app.get(
    `${url}/:number`,
    { config: { access: "session" }, schema: { params: importParams, response: { 200: importDetail } } },
    async (request, reply) => {
      const read = await readImport(deps, sessionOf(request), request.params);
      return read.ok ? wireImport(read.value) : sendProblem(reply, read.problem, { "not-found": 404 });
    },
  );
}

type Asked = { readonly closingId: string } & z.infer<typeof importRequest>;

async function start(
  deps: StartFetchDeps,
  actor: Actor,
  asked: Asked,
): Promise<Result<{ readonly runId: string }, StartImportProblem | StartFetchProblem>> {
  if ("fileId" in asked) return startImport(deps, actor, asked);
  const { closingId, years } = asked;
  return startFetch(deps, actor, { closingId, yearIds: years.map(({ yearId }) => yearId) });
}
