/** How much has changed in Fortnox since a closing's current import. */
import { z } from "zod";
import type { LookDeps } from "#app/fortnoxFreshness/lookForChanges.ts";
import { readFreshness } from "#app/fortnoxFreshness/readFreshness.ts";
import { freshness } from "#wire/imports.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { sendProblem } from "../foundation/problemStatus.ts";
import { wireProblem } from "../foundation/refusal.ts";
import { sessionOf } from "../foundation/session.ts";

/** Registers GET /api/closings/:closingId/freshness. */
export function registerFreshnessRoute(app: HttpApp, deps: LookDeps): void {
  app.get(
    "/api/closings/:closingId/freshness",
    {
      config: { access: "session" },
      schema: { params: z.object({ closingId: id }), response: { 200: freshness } },
    },
    async (request, reply) => {
      const read = await readFreshness(deps, sessionOf(request), request.params.closingId);
      if (!read.ok) return sendProblem(reply, read.problem, { "not-found": 404 });
      const { problem, ...found } = read.value;
      return { ...found, problem: problem === null ? null : wireProblem(problem) };
    },
  );
}
