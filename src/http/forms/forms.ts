/** Deklaration: the forms with what hinders them. */
import { z } from "zod";
import { type ReadFormsDeps, readForms } from "#app/taxReturn/readForms.ts";
import { formsPage } from "#wire/forms.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";
import { wireFormsPage } from "./formWire.ts";

const params = z.object({ closingId: id });

/** Registers GET …/forms. */
export function registerFormRoutes(app: HttpApp, deps: ReadFormsDeps): void {
  app.get(
    "/api/closings/:closingId/forms",
    { config: { access: "session" }, schema: { params, response: { 200: formsPage } } },
    async (request, reply) => {
      const read = await readForms(deps, sessionOf(request), request.params.closingId);
      return read.ok ? wireFormsPage(read.value) : sendProblem(reply, read.problem, { "not-found": 404 });
    },
  );
}
