/** Up to which difference accounts agree. */
import { z } from "zod";
import { type MaterialityDeps, readMateriality, setAccountMateriality } from "#app/signOff/materiality.ts";
import { ore } from "#domain/money/ore.ts";
import { materiality, materialityRequest } from "#wire/signOff.ts";
import { nothing } from "#wire/signIn.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";

const url = "/api/closings/:closingId/materiality";
const params = z.object({ closingId: id });

/** Registers GET and PUT /api/closings/:closingId/materiality. */
export function registerMaterialityRoutes(app: HttpApp, deps: MaterialityDeps): void {
  app.get(
    url,
    { config: { access: "session" }, schema: { params, response: { 200: materiality } } },
    async (request, reply) => {
      const read = await readMateriality(deps, sessionOf(request), request.params.closingId);
      if (!read.ok) return sendProblem(reply, read.problem, { "not-found": 404 });
      const { firm, accounts } = read.value;
      return {
        firmOre: firm.toString(),
        accounts: accounts.map(({ threshold, ...account }) => ({
          ...account,
          thresholdOre: threshold.toString(),
        })),
      };
    },
  );
  app.put(
    url,
    {
      config: { access: ["administrator", "accountant"] },
      schema: { params, body: materialityRequest, response: { 200: nothing } },
    },
    async (request, reply) => {
      const { account, thresholdOre } = request.body;
      const threshold = thresholdOre === null ? null : ore(BigInt(thresholdOre));
      const asked = { closingId: request.params.closingId, account, threshold };
      const set = await setAccountMateriality(deps, sessionOf(request), asked);
      return set.ok
        ? {}
        : sendProblem(reply, set.problem, { "not-found": 404, "materiality-out-of-range": 422 });
    },
  );
}
