/** A run that imports a file: read, followed as it goes, cancelled. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { type ReadRunDeps, followRun, readRun } from "#app/importRuns/readRun.ts";
import { type StartImportDeps, cancelImport } from "#app/importRuns/startImport.ts";
import { importRun } from "#wire/imports.ts";
import { nothing } from "#wire/signIn.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { sendProblem } from "../foundation/problemStatus.ts";
import { sendRefusal } from "../foundation/refusal.ts";
import { sessionOf } from "../foundation/session.ts";
import { wireRun } from "./importWire.ts";

const url = "/api/closings/:closingId/import-runs/:runId";
const params = z.object({ closingId: id, runId: id });
/** Proxies close what is silent for half a minute or so. */
const heartbeatMs = 10_000;

/** Registers /api/closings/:closingId/import-runs/:runId: GET, GET /events, POST /cancel. */
export function registerImportRunRoutes(app: HttpApp, deps: StartImportDeps & ReadRunDeps): void {
  app.get(
    url,
    { config: { access: "session" }, schema: { params, response: { 200: importRun } } },
    async (request, reply) => {
      const run = await readRun(deps, sessionOf(request), request.params);
      return run === null ? sendRefusal(reply, 404, { kind: "not-found" }) : wireRun(run);
    },
  );
  app.get(`${url}/events`, { config: { access: "session" }, schema: { params } }, async (request, reply) => {
    const asked = request.params;
    if ((await readRun(deps, sessionOf(request), asked)) === null) {
      return sendRefusal(reply, 404, { kind: "not-found" });
    }
    await sendEvents(deps, { request, reply, asked });
    return reply;
  });
  app.post(
    `${url}/cancel`,
    {
      config: { access: ["administrator", "accountant"] },
      schema: { params, response: { 200: nothing } },
    },
    async (request, reply) => {
      const cancelled = await cancelImport(deps, sessionOf(request), request.params);
      return cancelled.ok
        ? {}
        : sendProblem(reply, cancelled.problem, { "not-found": 404, "import-ended": 409 });
    },
  );
}

interface EventStream {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly asked: z.infer<typeof params>;
}

/** Server-sent events: each is the whole run, so that one who connects again has missed nothing. */
async function sendEvents(deps: ReadRunDeps, { request, reply, asked }: EventStream): Promise<void> {
  const gone = new AbortController();
  reply.hijack();
  const { raw } = reply;
  raw.on("close", () => {
    gone.abort();
  });
  raw.writeHead(200, {
    ...headersOf(reply),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  const heartbeat = setInterval(() => raw.write(": still here\n\n"), heartbeatMs);
  try {
    for await (const run of followRun(deps, sessionOf(request), { ...asked, signal: gone.signal })) {
      raw.write(`event: run\ndata: ${JSON.stringify(wireRun(run))}\n\n`);
    }
  } catch (error) {
    // The headers are sent: the browser connects again by itself.
    request.log.error({ err: error }, "following an import failed");
  } finally {
    clearInterval(heartbeat);
    raw.end();
  }
}

/** What the hooks have set, the security headers among it. */
function headersOf(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]));
}
