/** The log (logg), newest first. */
import { type ReadLogDeps, readLog } from "#app/log/readLog.ts";
import type { LoggedEvent } from "#app/log/logStore.ts";
import { log, type LogEntry, logQuery } from "#wire/log.ts";
import type { HttpApp } from "./foundation/httpApp.ts";
import { wireProblem } from "./foundation/refusal.ts";
import { sessionOf } from "./foundation/session.ts";

/** Registers GET /api/log. */
export function registerLogRoute(app: HttpApp, deps: ReadLogDeps): void {
  app.get(
    "/api/log",
    { config: { access: "session" }, schema: { querystring: logQuery, response: { 200: log } } },
    async (request) => {
      const { entries, more } = await readLog(deps, sessionOf(request), request.query);
      return { entries: entries.map(wireEntry), more };
    },
  );
}

function wireEntry({ entry, at, byName, kind, data }: LoggedEvent): LogEntry {
  return { entry, at, by: byName ?? "", event: wireProblem({ ...data, kind }) };
}
