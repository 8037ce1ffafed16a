/** What remains of a closing, and its checks. */
import { z } from "zod";
import { type ChecksDeps, readChecks } from "#app/progress/checks.ts";
import { type OverviewDeps, readOverview } from "#app/progress/overview.ts";
import { closingChecks, overview } from "#wire/progress.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";
import { wireChecks } from "./checkWire.ts";
import { wireOverview } from "./overviewWire.ts";

const config = { access: "session" } as const;
const params = z.object({ closingId: id });
const notFound = { "not-found": 404 } as const;

/** Registers GET /api/closings/:closingId/overview and /checks. */
export function registerOverviewRoutes(app: HttpApp, deps: OverviewDeps & ChecksDeps): void {
  app.get(
    "/api/closings/:closingId/overview",
    { config, schema: { params, response: { 200: overview } } },
    async (request, reply) => {
      const read = await readOverview(deps, sessionOf(request), request.params.closingId);
      return read.ok ? wireOverview(read.value) : sendProblem(reply, read.problem, notFound);
    },
  );
  app.get(
    "/api/closings/:closingId/checks",
    { config, schema: { params, response: { 200: closingChecks } } },
    async (request, reply) => {
      const read = await readChecks(deps, sessionOf(request), request.params.closingId);
      return read.ok ? wireChecks(read.value) : sendProblem(reply, read.problem, notFound);
    },
  );
}
