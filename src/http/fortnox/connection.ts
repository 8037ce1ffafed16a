/** The connection of a client to Fortnox: how it stands, the way there, and its end. */
import { z } from "zod";
import {
  type ConnectionStatus,
  readConnectionStatus,
  type StatusDeps,
} from "#app/fortnox/connection/connectionStatus.ts";
import { disconnect } from "#app/fortnox/connection/disconnect.ts";
import { startConnect } from "#app/fortnox/connection/startConnect.ts";
import {
  connectRequest,
  connectStarted,
  disconnected,
  type FortnoxStatus,
  fortnoxStatus,
} from "#wire/fortnox.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { sendProblem } from "../foundation/problemStatus.ts";
import { wireProblem } from "../foundation/refusal.ts";
import { sessionOf } from "../foundation/session.ts";

const params = z.object({ clientId: id });
const mayConnect = { access: ["administrator", "accountant"] } as const;

/** Registers /api/clients/:clientId/fortnox. */
export function registerConnectionRoutes(app: HttpApp, deps: StatusDeps): void {
  app.get(
    "/api/clients/:clientId/fortnox",
    { config: { access: "session" }, schema: { params, response: { 200: fortnoxStatus } } },
    async (request, reply) => {
      const read = await readConnectionStatus(deps, sessionOf(request), request.params.clientId);
      if (!read.ok) return sendProblem(reply, read.problem, { "not-found": 404 });
      const connection = read.value === null ? null : wireConnection(read.value);
      return { connection, scopes: [...deps.signIn.scopes] };
    },
  );
  app.post(
    "/api/clients/:clientId/fortnox/connect",
    { config: mayConnect, schema: { params, body: connectRequest, response: { 200: connectStarted } } },
    async (request, reply) => {
      const asked = { ...request.body, ...request.params };
      const started = await startConnect(deps, sessionOf(request), asked);
      return started.ok
        ? { url: started.value.href }
        : sendProblem(reply, started.problem, { "not-found": 404 });
    },
  );
  app.delete(
    "/api/clients/:clientId/fortnox",
    { config: mayConnect, schema: { params, response: { 200: disconnected } } },
    async (request, reply) => {
      const ended = await disconnect(deps, sessionOf(request), request.params.clientId);
      return ended.ok
        ? ended.value
        : sendProblem(reply, ended.problem, { "not-found": 404, "fortnox-not-connected": 409 });
    },
  );
}

function wireConnection(status: ConnectionStatus): FortnoxStatus["connection"] {
  const { connection, problem, missingScopes, ...rest } = status;
  const { kind, companyName, organizationNumber, connectedAt, connectedByName, lastUsedAt } = connection;
  return {
    ...rest,
    kind,
    companyName,
    organizationNumber,
    connectedAt,
    connectedBy: connectedByName,
    lastUsedAt,
    scopes: [...connection.scopes],
    missingScopes: [...missingScopes],
    problem: problem === null ? null : wireProblem(problem),
  };
}
