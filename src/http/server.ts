/** The web server without its routes: limits, headers, guards, errors, health, the web's files. */
import fastify, { type FastifyBaseLogger, LogController } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { randomUUID } from "node:crypto";
import { guardRoutes, type RegisteredRoute } from "./foundation/access.ts";
import { answerFailures } from "./foundation/failures.ts";
import type { HttpApp } from "./foundation/httpApp.ts";
import { guardOrigin, type OriginOptions } from "./foundation/origin.ts";
import { setSecurityHeaders } from "./foundation/securityHeaders.ts";
import type { ResolveSession } from "./foundation/session.ts";
import { serveWeb } from "./foundation/webFiles.ts";
import { registerHealthRoutes } from "./health.ts";
import { collectOpenApi, registerOpenApiRoute } from "./openApi.ts";

export interface ServerDeps extends OriginOptions {
  readonly log: FastifyBaseLogger;
  readonly resolveSession: ResolveSession;
  /** Asks the database whether it is there and migrated. */
  readonly isReady: () => Promise<boolean>;
  /** Where the built web is; null when there is none to serve. */
  readonly webDirectory: string | null;
  /** Registers the routes of the API. */
  readonly registerRoutes: (app: HttpApp) => Promise<void> | void;
}

export interface Server {
  readonly app: HttpApp;
  readonly routes: readonly RegisteredRoute[];
}

const bodyLimitBytes = 1_048_576;
/** Long enough for the largest file over a slow line, and no longer. */
const requestTimeoutMs = 600_000;
/** Asked every few seconds, or many at once, and telling nothing. */
const unlogged: ReadonlySet<string> = new Set(["/healthz", "/readyz", "/*"]);

/** Builds the server; it answers `inject` at once and the network after `listen`. */
export async function buildServer(deps: ServerDeps): Promise<Server> {
  const app: HttpApp = fastify({
    loggerInstance: deps.log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "request" }),
    genReqId: () => randomUUID(),
    bodyLimit: bodyLimitBytes,
    requestTimeout: requestTimeoutMs,
    // Only a proxy on this machine may tell whom it speaks for.
    trustProxy: "loopback",
  }).withTypeProvider();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // A form of another site can send text, but never JSON without asking first.
  app.removeContentTypeParser("text/plain");
  await setSecurityHeaders(app, deps.publicUrl);
  guardOrigin(app, deps);
  const routes = guardRoutes(app, deps.resolveSession);
  answerFailures(app);
  logAnswers(app);
  await collectOpenApi(app);
  registerHealthRoutes(app, deps.isReady);
  registerOpenApiRoute(app);
  await deps.registerRoutes(app);
  await serveWeb(app, deps.webDirectory);
  return { app, routes };
}

/** One line per answer, with the route's pattern: the address itself may hold tokens and numbers of people. */
function logAnswers(app: HttpApp): void {
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url;
    if (route === undefined || unlogged.has(route)) return;
    request.log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      "answered",
    );
  });
}
