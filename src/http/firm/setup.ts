/** The first visit: is there a firm yet, and make it. */
import { type Attempts, attemptLimits } from "#app/accounts/attempts.ts";
import type { SignInGateway } from "#app/accounts/signInGateway.ts";
import { type SetUpDeps, type SetUpProblem, isSetupNeeded, setUpFirm } from "#app/firm/setUpFirm.ts";
import { setupRequest, setupState } from "#wire/firm.ts";
import { nothing } from "#wire/signIn.ts";
import { byAddress, isHeldUp } from "../foundation/attemptGuard.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { isFromThisMachine } from "../foundation/origin.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sendSignedIn } from "./signedIn.ts";

export interface SetupRouteDeps {
  readonly setup: SetUpDeps;
  readonly signIn: SignInGateway;
  readonly attempts: Attempts;
  /** False when the server listens to more than this machine: then the token is asked of everyone. */
  readonly onThisMachineOnly: boolean;
  readonly usesSandbox: boolean;
}

const statusByKind: StatusByKind<SetUpProblem> = {
  "setup-done": 409,
  "setup-token-wrong": 403,
  "name-empty": 422,
};

/** Registers GET and POST /api/setup. */
export function registerSetupRoutes(app: HttpApp, deps: SetupRouteDeps): void {
  app.get(
    "/api/setup",
    { config: { access: "public" }, schema: { response: { 200: setupState } } },
    async (request) => {
      const needed = await isSetupNeeded(deps.setup);
      const tokenRequired = needed && !(deps.onThisMachineOnly && isFromThisMachine(request));
      return { needed, tokenRequired, sandbox: deps.usesSandbox };
    },
  );
  app.post(
    "/api/setup",
    { config: { access: "public" }, schema: { body: setupRequest, response: { 200: nothing } } },
    async (request, reply) => {
      const attempts = [byAddress(request, attemptLimits.setup)];
      if (await isHeldUp(reply, deps.attempts, attempts)) return reply;
      const fromOutside = !(deps.onThisMachineOnly && isFromThisMachine(request));
      const made = await setUpFirm(deps.setup, request.body, fromOutside);
      if (!made.ok) return sendProblem(reply, made.problem, statusByKind);
      return sendSignedIn(deps.signIn, { request, reply }, request.body);
    },
  );
}
