/** The fiscal years that Fortnox has of a client's company. */
import { z } from "zod";
import { type ListYearsDeps, listYears } from "#app/fortnox/listYears.ts";
import type { UseProblem } from "#app/fortnox/useFortnox.ts";
import { fortnoxYears } from "#wire/fortnox.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { wireProblem } from "../foundation/refusal.ts";
import { sessionOf } from "../foundation/session.ts";

/** What stops any work on a connection. */
export const useStatus: StatusByKind<UseProblem> = {
  "not-found": 404,
  "fortnox-not-connected": 409,
  "fortnox-settings-changed": 409,
  "fortnox-secret-unreadable": 409,
  "fortnox-connection-lost": 409,
  "fortnox-reconnect": 409,
  "fortnox-licence-missing": 409,
  "fortnox-scope-missing": 409,
  "fortnox-period-locked": 409,
  "fortnox-refused": 409,
  "fortnox-rate-limited": 503,
  "fortnox-unavailable": 503,
  "fortnox-shape": 502,
};

/** Registers GET /api/clients/:clientId/fortnox/years. */
export function registerYearRoute(app: HttpApp, deps: ListYearsDeps): void {
  app.get(
    "/api/clients/:clientId/fortnox/years",
    {
      config: { access: ["administrator", "accountant"] },
      schema: { params: z.object({ clientId: id }), response: { 200: fortnoxYears } },
    },
    async (request, reply) => {
      const listed = await listYears(deps, sessionOf(request), request.params.clientId);
      if (!listed.ok) return sendProblem(reply, listed.problem, useStatus);
      const { years, lockProblem } = listed.value;
      return {
        years: years.map(({ id: yearId, ...year }) => ({ ...year, yearId })),
        lockProblem: lockProblem === null ? null : wireProblem(lockProblem),
      };
    },
  );
}
