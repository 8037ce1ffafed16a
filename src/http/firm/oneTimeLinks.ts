/** What the holder of a one-time link does: join the firm, or set a new password. */
import { z } from "zod";
import { type Attempts, attemptLimits } from "#app/accounts/attempts.ts";
import { resetPassword } from "#app/accounts/passwordResets.ts";
import type { SignInGateway } from "#app/accounts/signInGateway.ts";
import type { FirmDeps } from "#app/firm/firmDeps.ts";
import { type AnswerInvitationProblem, answerInvitation, openInvitation } from "#app/firm/invitations.ts";
import { invitationAnswer, openInvitation as openInvitationContract, passwordReset } from "#wire/firm.ts";
import { nothing } from "#wire/signIn.ts";
import { byAddress, isHeldUp } from "../foundation/attemptGuard.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sendSignedIn } from "./signedIn.ts";

export interface OneTimeLinkDeps {
  readonly firm: FirmDeps;
  readonly signIn: SignInGateway;
  readonly attempts: Attempts;
}

const config = { access: "public" } as const;
const params = z.object({ token: z.string().max(100) });
const answerStatus: StatusByKind<AnswerInvitationProblem> = {
  "link-used-up": 404,
  "email-taken": 409,
  "name-empty": 422,
};

/** Registers /api/invitations/:token and /api/password-resets/:token. */
export function registerOneTimeLinkRoutes(app: HttpApp, deps: OneTimeLinkDeps): void {
  registerInvitation(app, deps);
  app.post(
    "/api/password-resets/:token",
    { config, schema: { params, body: passwordReset, response: { 200: nothing } } },
    async (request, reply) => {
      const attempts = [byAddress(request, attemptLimits.oneTimeLink)];
      if (await isHeldUp(reply, deps.attempts, attempts)) return reply;
      const reset = await resetPassword(deps.firm, request.params.token, request.body.password);
      if (!reset.ok) return sendProblem(reply, reset.problem, { "link-used-up": 404 });
      // Who forgot the password has guessed at it: the new one must work at once.
      await deps.attempts.clear({ limit: attemptLimits.signInByEmail, subject: reset.value.email });
      return {};
    },
  );
}

function registerInvitation(app: HttpApp, deps: OneTimeLinkDeps): void {
  app.get(
    "/api/invitations/:token",
    { config, schema: { params, response: { 200: openInvitationContract } } },
    async (request, reply) => {
      const attempts = [byAddress(request, attemptLimits.oneTimeLink)];
      if (await isHeldUp(reply, deps.attempts, attempts)) return reply;
      const opened = await openInvitation(deps.firm, request.params.token);
      return opened.ok ? opened.value : sendProblem(reply, opened.problem, { "link-used-up": 404 });
    },
  );
  app.post(
    "/api/invitations/:token",
    { config, schema: { params, body: invitationAnswer, response: { 200: nothing } } },
    async (request, reply) => {
      const attempts = [byAddress(request, attemptLimits.oneTimeLink)];
      if (await isHeldUp(reply, deps.attempts, attempts)) return reply;
      const joined = await answerInvitation(deps.firm, request.params.token, request.body);
      if (!joined.ok) return sendProblem(reply, joined.problem, answerStatus);
      const { password } = request.body;
      return sendSignedIn(deps.signIn, { request, reply }, { email: joined.value.email, password });
    },
  );
}
