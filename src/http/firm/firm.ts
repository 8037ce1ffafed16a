/** The firm and its users, for its administrators. */
import { z } from "zod";
import type { FirmDeps } from "#app/firm/firmDeps.ts";
import { readFirm, renameFirm } from "#app/firm/firmOverview.ts";
import { type ChangeUserProblem, changeUser } from "#app/firm/changeUser.ts";
import { type InviteProblem, inviteUser, withdrawInvitation } from "#app/firm/invitations.ts";
import { type MaterialityDeps, setFirmMateriality } from "#app/signOff/materiality.ts";
import { ore } from "#domain/money/ore.ts";
import { firm, firmChange, firmUser, firmUserChange, invitationMade, invitationRequest } from "#wire/firm.ts";
import { nothing } from "#wire/signIn.ts";
import { id, userId } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";

const config = { access: ["administrator"] } as const;

const changeUserStatus: StatusByKind<ChangeUserProblem> = { "not-found": 404, "last-administrator": 409 };
const inviteStatus: StatusByKind<InviteProblem> = { "user-exists": 409, "email-taken": 409 };

export interface FirmRouteDeps extends FirmDeps {
  /** For the firm's threshold, which closings stand on. */
  readonly materiality: MaterialityDeps;
}

/** Registers /api/firm, its users and its invitations. */
export function registerFirmRoutes(app: HttpApp, deps: FirmRouteDeps): void {
  registerFirm(app, deps);
  app.patch(
    "/api/firm/users/:userId",
    {
      config,
      schema: { params: z.object({ userId }), body: firmUserChange, response: { 200: firmUser } },
    },
    async (request, reply) => {
      const change = { ...request.body, userId: request.params.userId };
      const changed = await changeUser(deps, sessionOf(request), change);
      return changed.ok ? changed.value : sendProblem(reply, changed.problem, changeUserStatus);
    },
  );
  app.post(
    "/api/firm/invitations",
    { config, schema: { body: invitationRequest, response: { 200: invitationMade } } },
    async (request, reply) => {
      const invited = await inviteUser(deps, sessionOf(request), request.body);
      return invited.ok ? invited.value : sendProblem(reply, invited.problem, inviteStatus);
    },
  );
  app.delete(
    "/api/firm/invitations/:invitationId",
    { config, schema: { params: z.object({ invitationId: id }), response: { 200: nothing } } },
    async (request, reply) => {
      const withdrawn = await withdrawInvitation(deps, sessionOf(request), request.params.invitationId);
      return withdrawn.ok ? {} : sendProblem(reply, withdrawn.problem, { "not-found": 404 });
    },
  );
}

function registerFirm(app: HttpApp, deps: FirmRouteDeps): void {
  app.get("/api/firm", { config, schema: { response: { 200: firm } } }, async (request) => {
    const { users, invitations, materiality, ...rest } = await readFirm(deps, sessionOf(request));
    return {
      ...rest,
      materialityOre: materiality.toString(),
      users: [...users],
      invitations: [...invitations],
    };
  });
  app.patch(
    "/api/firm",
    { config, schema: { body: firmChange, response: { 200: nothing } } },
    async (request, reply) => {
      const { name, materialityOre } = request.body;
      if (name !== undefined) {
        const renamed = await renameFirm(deps, sessionOf(request), name);
        if (!renamed.ok) return sendProblem(reply, renamed.problem, { "name-empty": 422 });
      }
      if (materialityOre === undefined) return {};
      const set = await setFirmMateriality(deps.materiality, sessionOf(request), ore(BigInt(materialityOre)));
      return set.ok ? {} : sendProblem(reply, set.problem, { "materiality-out-of-range": 422 });
    },
  );
}
