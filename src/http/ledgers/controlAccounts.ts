/** The accounts that a client's ledgers are held against. */
import { z } from "zod";
import {
  type ChooseProblem,
  type ControlAccountDeps,
  type ControlAccountsView,
  chooseControlAccounts,
  readControlAccountsView,
} from "#app/ledgers/control/chooseControlAccounts.ts";
import { controlAccountsRequest, controlAccountsView, ledgerParams } from "#wire/ledgers.ts";
import { nothing } from "#wire/signIn.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";

const chooseStatus: StatusByKind<ChooseProblem> = {
  "not-found": 404,
  "control-accounts-empty": 422,
  "control-account-not-in-chart": 422,
  "control-account-of-result": 422,
  "control-account-on-both-sides": 422,
};

/** Registers reading and choosing. */
export function registerControlAccountRoutes(app: HttpApp, deps: ControlAccountDeps): void {
  app.get(
    "/api/closings/:closingId/control-accounts",
    {
      config: { access: "session" },
      schema: { params: z.object({ closingId: id }), response: { 200: controlAccountsView } },
    },
    async (request, reply) => {
      const read = await readControlAccountsView(deps, sessionOf(request), request.params.closingId);
      return read.ok ? wireView(read.value) : sendProblem(reply, read.problem, { "not-found": 404 });
    },
  );
  app.put(
    "/api/closings/:closingId/control-accounts/:side",
    {
      config: { access: ["administrator", "accountant"] },
      schema: { params: ledgerParams, body: controlAccountsRequest, response: { 200: nothing } },
    },
    async (request, reply) => {
      const choice = { ...request.params, ...request.body };
      const chosen = await chooseControlAccounts(deps, sessionOf(request), choice);
      return chosen.ok ? {} : sendProblem(reply, chosen.problem, chooseStatus);
    },
  );
}

function wireView({ customer, supplier, choices }: ControlAccountsView): z.infer<typeof controlAccountsView> {
  return {
    customer: { ...customer, accounts: [...customer.accounts] },
    supplier: { ...supplier, accounts: [...supplier.accounts] },
    choices: [...choices],
  };
}
