/** Deklaration: the forms with what hinders them, where a box comes from, and each form on paper. */
import { z } from "zod";
import { type FormFileDeps, makeFormFile } from "#app/forms/formFile.ts";
import { readFieldTrace } from "#app/forms/readFieldTrace.ts";
import { readForms } from "#app/forms/readForms.ts";
import { fieldTrace, formName, formsPage } from "#wire/forms.ts";
import { fieldCode } from "#wire/tax.ts";
import { id } from "#wire/values.ts";
import { fileNameOf } from "../attachments/sendContent.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { sendProblem } from "../foundation/problemStatus.ts";
import { sendRefusal } from "../foundation/refusal.ts";
import { sessionOf } from "../foundation/session.ts";
import { wireFormsPage } from "./formWire.ts";
import { wireFieldTrace } from "./traceWire.ts";

const url = "/api/closings/:closingId/forms";
const config = { access: "session" } as const;
const params = z.object({ closingId: id });
const formParams = params.extend({ form: formName });
const fieldParams = formParams.extend({ code: fieldCode });
const notFound = { "not-found": 404 } as const;

/** Registers GET …/forms, …/forms/:form/fields/:code and …/forms/:form/pdf. */
export function registerFormRoutes(app: HttpApp, deps: FormFileDeps): void {
  app.get(url, { config, schema: { params, response: { 200: formsPage } } }, async (request, reply) => {
    const read = await readForms(deps, sessionOf(request), request.params.closingId);
    return read.ok ? wireFormsPage(read.value) : sendProblem(reply, read.problem, notFound);
  });
  app.get(
    `${url}/:form/fields/:code`,
    { config, schema: { params: fieldParams, response: { 200: fieldTrace } } },
    async (request, reply) => {
      const read = await readFieldTrace(deps, sessionOf(request), request.params);
      return read.ok ? wireFieldTrace(read.value) : sendProblem(reply, read.problem, notFound);
    },
  );
  app.get(`${url}/:form/pdf`, { config, schema: { params: formParams } }, async (request, reply) => {
    const made = await makeFormFile(deps, sessionOf(request), request.params);
    if (!made.ok) return sendRefusal(reply, made.problem.kind === "not-found" ? 404 : 409, made.problem);
    const { name, bytes } = made.value;
    return reply
      .header("content-disposition", `attachment; ${fileNameOf(name)}`)
      .header("cache-control", "private, no-store")
      .type("application/pdf")
      .send(Buffer.from(bytes));
  });
}
