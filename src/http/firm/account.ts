/** The signed-in person's own name and sessions. */
import { z } from "zod";
import { listSessions, renameSelf, revokeSession } from "#app/accounts/ownAccount.ts";
import type { FirmDeps } from "#app/firm/firmDeps.ts";
import { accountChange, sessionList } from "#wire/firm.ts";
import { nothing } from "#wire/signIn.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";

const config = { access: "session" } as const;

/** Registers /api/account and its sessions. */
export function registerAccountRoutes(app: HttpApp, deps: FirmDeps): void {
  app.patch(
    "/api/account",
    { config, schema: { body: accountChange, response: { 200: nothing } } },
    async (request, reply) => {
      const renamed = await renameSelf(deps, sessionOf(request), request.body.name);
      return renamed.ok ? {} : sendProblem(reply, renamed.problem, { "name-empty": 422 });
    },
  );
  app.get(
    "/api/account/sessions",
    { config, schema: { response: { 200: sessionList } } },
    async (request) => {
      const session = sessionOf(request);
      return { sessions: [...(await listSessions(deps, session, session.sessionId))] };
    },
  );
  app.delete(
    "/api/account/sessions/:sessionId",
    { config, schema: { params: z.object({ sessionId: id }), response: { 200: nothing } } },
    async (request, reply) => {
      const revoked = await revokeSession(deps, sessionOf(request), request.params.sessionId);
      return revoked.ok ? {} : sendProblem(reply, revoked.problem, { "not-found": 404 });
    },
  );
}
