/** Clients (företag): the list, a new one, changes. */
import { z } from "zod";
import {
  type ChangeClientDeps,
  type ChangeClientProblem,
  changeClient,
  deleteClient,
} from "#app/clients/changeClient.ts";
import type { ClientRow } from "#app/clients/clientStore.ts";
import { type CreateClientProblem, createClient } from "#app/clients/createClient.ts";
import { listClients } from "#app/clients/readClients.ts";
import { renderOrganizationNumber } from "#domain/parties/organizationNumber.ts";
import { clientChange, clientList, clientMade, clientRequest, type clientRow } from "#wire/clients.ts";
import { nothing } from "#wire/signIn.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";

const params = z.object({ clientId: id });
const mayChange = { access: ["administrator", "accountant"] } as const;
const mayDelete = { access: ["administrator"] } as const;

const createStatus: StatusByKind<CreateClientProblem> = {
  "client-exists": 409,
  "organization-number-malformed": 422,
  "organization-number-check-digit": 422,
  "company-form-other-number": 422,
  "name-empty": 422,
  "date-unknown": 422,
  "fiscal-year-ends-before-it-starts": 422,
  "fiscal-year-too-long": 422,
  "fiscal-year-ends-inside-month": 422,
  "fiscal-year-mistyped": 422,
  "responsible-unknown": 422,
};
const changeStatus: StatusByKind<ChangeClientProblem> = {
  "not-found": 404,
  "name-empty": 422,
  "company-form-other-number": 422,
};

/** Registers /api/clients. */
export function registerClientRoutes(app: HttpApp, deps: ChangeClientDeps): void {
  app.get(
    "/api/clients",
    { config: { access: "session" }, schema: { response: { 200: clientList } } },
    async (request) => {
      const { rows, people } = await listClients(deps, sessionOf(request));
      return { rows: rows.map(wireRow), people: [...people] };
    },
  );
  app.post(
    "/api/clients",
    { config: mayChange, schema: { body: clientRequest, response: { 201: clientMade } } },
    async (request, reply) => {
      const made = await createClient(deps, sessionOf(request), request.body);
      return made.ok ? reply.code(201).send(made.value) : sendProblem(reply, made.problem, createStatus);
    },
  );
  app.patch(
    "/api/clients/:clientId",
    { config: mayChange, schema: { params, body: clientChange, response: { 200: nothing } } },
    async (request, reply) => {
      const change = { ...request.body, ...request.params };
      const changed = await changeClient(deps, sessionOf(request), change);
      return changed.ok ? {} : sendProblem(reply, changed.problem, changeStatus);
    },
  );
  app.delete(
    "/api/clients/:clientId",
    { config: mayDelete, schema: { params, response: { 200: nothing } } },
    async (request, reply) => {
      const deleted = await deleteClient(deps, sessionOf(request), request.params.clientId);
      return deleted.ok
        ? {}
        : sendProblem(reply, deleted.problem, { "not-found": 404, "client-has-closings": 409 });
    },
  );
}

function wireRow({ client, closing }: ClientRow): z.input<typeof clientRow> {
  return {
    ...client,
    organizationNumber: renderOrganizationNumber(client.organizationNumber),
    closing,
  };
}
