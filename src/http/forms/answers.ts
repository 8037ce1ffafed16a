/** What a person says of the forms: answers, and where accounts stand. Each change is answered with the page. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { type AnswerDeps, type AnswersProblem, changeAnswers } from "#app/forms/formAnswers.ts";
import {
  type MappingLine,
  type MappingProblem,
  chooseMapping,
  chosenFields,
  readMappings,
} from "#app/forms/formMappings.ts";
import { readForms } from "#app/forms/readForms.ts";
import {
  type MappingLine as WireLine,
  formAnswersChange,
  formMappings,
  formsPage,
  mappingChange,
} from "#wire/forms.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";
import { wireFormsPage } from "./formWire.ts";

const closingUrl = "/api/closings/:closingId";
const params = z.object({ closingId: id });
const accountParams = params.extend({ account: z.string().min(1).max(100) });
const mayChange = { access: ["administrator", "accountant"] } as const;

const answersStatus: StatusByKind<AnswersProblem> = {
  "not-found": 404,
  "form-answers-changed": 409,
  "field-not-answered-here": 422,
  "field-typed-twice": 422,
  "field-below-zero": 422,
  "field-too-large": 422,
};
const mappingStatus: StatusByKind<MappingProblem> = {
  "not-found": 404,
  "tax-without-import": 409,
  "fiscal-year-unknown": 409,
  "balance-unknown": 409,
  "company-form-not-supported": 409,
  "field-does-not-suit-account": 422,
};

/** Registers PUT …/form-answers, GET …/form-mappings and PUT …/form-mappings/:account. */
export function registerAnswerRoutes(app: HttpApp, deps: AnswerDeps): void {
  app.put(
    `${closingUrl}/form-answers`,
    { config: mayChange, schema: { params, body: formAnswersChange, response: { 200: formsPage } } },
    async (request, reply) => {
      const asked = { ...request.params, ...request.body };
      const changed = await changeAnswers(deps, sessionOf(request), asked);
      if (!changed.ok) return sendProblem(reply, changed.problem, answersStatus);
      return sendPage(deps, request, reply);
    },
  );
  app.get(
    `${closingUrl}/form-mappings`,
    { config: { access: "session" }, schema: { params, response: { 200: formMappings } } },
    async (request, reply) => {
      const read = await readMappings(deps, sessionOf(request), request.params.closingId);
      if (!read.ok) return sendProblem(reply, read.problem, mappingStatus);
      return { lines: read.value.map(wireLine), fields: chosenFields.map(wireField) };
    },
  );
  app.put(
    `${closingUrl}/form-mappings/:account`,
    {
      config: mayChange,
      schema: { params: accountParams, body: mappingChange, response: { 200: formsPage } },
    },
    async (request, reply) => {
      const asked = { ...request.params, ...request.body };
      const chosen = await chooseMapping(deps, sessionOf(request), asked);
      if (!chosen.ok) return sendProblem(reply, chosen.problem, mappingStatus);
      return sendPage(deps, request, reply);
    },
  );
}

async function sendPage(
  deps: AnswerDeps,
  request: FastifyRequest<{ Params: { closingId: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const read = await readForms(deps, sessionOf(request), request.params.closingId);
  return read.ok
    ? reply.send(wireFormsPage(read.value))
    : sendProblem(reply, read.problem, { "not-found": 404 });
}

function wireLine({ closing, ...line }: MappingLine): WireLine {
  return { ...line, closingOre: closing.toString() };
}

function wireField({
  code,
  row,
  label,
  side,
}: (typeof chosenFields)[number]): z.input<typeof formMappings>["fields"][number] {
  return { code, row, label, isBalance: side === "asset" || side === "equity-liability" };
}
