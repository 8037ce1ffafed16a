/** The calls to Fortnox behind an entry in the log. */
import { type ReadCallsDeps, readCalls } from "#app/fortnox/readCalls.ts";
import { callsQuery, fortnoxCalls } from "#wire/fortnox.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { sessionOf } from "../foundation/session.ts";

/** Registers GET /api/fortnox/calls. */
export function registerCallsRoute(app: HttpApp, deps: ReadCallsDeps): void {
  app.get(
    "/api/fortnox/calls",
    { config: { access: "session" }, schema: { querystring: callsQuery, response: { 200: fortnoxCalls } } },
    async (request) => {
      const { calls, total } = await readCalls(deps, sessionOf(request), request.query);
      return { calls: [...calls], total };
    },
  );
}
