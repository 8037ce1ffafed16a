/** Closings (bokslut) of a client: one read, a new one, changes. */
import { z } from "zod";
import type { ClientDeps } from "#app/clients/clientDeps.ts";
import {
  type ChangeClosingProblem,
  type CreateClosingProblem,
  changeClosing,
  createClosing,
  deleteClosing,
} from "#app/clients/closings.ts";
import { type ClosingPage, readClosing } from "#app/clients/readClients.ts";
import { monthsOf } from "#domain/calendar/fiscalYear.ts";
import { renderOrganizationNumber } from "#domain/parties/organizationNumber.ts";
import { closing, closingChange, closingMade, closingRequest } from "#wire/clients.ts";
import { nothing } from "#wire/signIn.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";

const params = z.object({ closingId: id });
const mayChange = { access: ["administrator", "accountant"] } as const;
const mayDelete = { access: ["administrator"] } as const;

const createStatus: StatusByKind<CreateClosingProblem> = {
  "not-found": 404,
  "fiscal-year-overlaps": 409,
  "date-unknown": 422,
  "fiscal-year-ends-before-it-starts": 422,
  "fiscal-year-too-long": 422,
  "fiscal-year-ends-inside-month": 422,
  "fiscal-year-mistyped": 422,
  "responsible-unknown": 422,
};
const changeStatus: StatusByKind<ChangeClosingProblem> = { ...createStatus, "closing-has-imports": 409 };

/** Registers /api/clients/:clientId/closings and /api/closings/:closingId. */
export function registerClosingRoutes(app: HttpApp, deps: ClientDeps): void {
  app.post(
    "/api/clients/:clientId/closings",
    {
      config: mayChange,
      schema: { params: z.object({ clientId: id }), body: closingRequest, response: { 201: closingMade } },
    },
    async (request, reply) => {
      const asked = { ...request.body, ...request.params };
      const made = await createClosing(deps, sessionOf(request), asked);
      return made.ok ? reply.code(201).send(made.value) : sendProblem(reply, made.problem, createStatus);
    },
  );
  app.get(
    "/api/closings/:closingId",
    { config: { access: "session" }, schema: { params, response: { 200: closing } } },
    async (request, reply) => {
      const read = await readClosing(deps, sessionOf(request), request.params.closingId);
      return read.ok ? wireClosing(read.value) : sendProblem(reply, read.problem, { "not-found": 404 });
    },
  );
  app.patch(
    "/api/closings/:closingId",
    { config: mayChange, schema: { params, body: closingChange, response: { 200: nothing } } },
    async (request, reply) => {
      const change = { ...request.body, ...request.params };
      const changed = await changeClosing(deps, sessionOf(request), change);
      return changed.ok ? {} : sendProblem(reply, changed.problem, changeStatus);
    },
  );
  app.delete(
    "/api/closings/:closingId",
    { config: mayDelete, schema: { params, response: { 200: nothing } } },
    async (request, reply) => {
      const deleted = await deleteClosing(deps, sessionOf(request), request.params.closingId);
      if (deleted.ok) return {};
      return sendProblem(reply, deleted.problem, {
        "not-found": 404,
        "closing-has-transfers": 409,
        "closing-is-filed": 409,
      });
    },
  );
}

function wireClosing(page: ClosingPage): z.input<typeof closing> {
  const { client, runningImportId, ...rest } = page;
  return {
    ...rest,
    client: { ...client, organizationNumber: renderOrganizationNumber(client.organizationNumber) },
    months: monthsOf(page.fiscalYear),
    runningImport: runningImportId === null ? null : { runId: runningImportId },
    siblings: [...page.siblings],
    people: [...page.people],
  };
}
