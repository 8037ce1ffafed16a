/**
 * Who may ask a route. Every route says so when it is registered, or the server does not start: nothing is open
 * because someone forgot.
 */
import type { FastifyReply, FastifyRequest, RouteOptions } from "fastify";
import type { Role } from "#app/firm/actor.ts";
import { invariant } from "#lib/invariant.ts";
import type { HttpApp } from "./httpApp.ts";
import { sendRefusal } from "./refusal.ts";
import type { ResolveSession } from "./session.ts";

/** Open to all, to anyone signed in, or to these roles. */
export type Access = "public" | "session" | readonly Role[];

export interface RegisteredRoute {
  readonly method: string;
  readonly url: string;
  readonly access: Access;
}

declare module "fastify" {
  interface FastifyContextConfig {
    access?: Access;
  }
}

/** Guards every route registered after this, and lists them for the test that asks each as everyone. */
export function guardRoutes(app: HttpApp, resolveSession: ResolveSession): readonly RegisteredRoute[] {
  const routes: RegisteredRoute[] = [];
  app.addHook("onRoute", (route) => {
    routes.push(...registered(route));
  });
  app.decorateRequest("session", null);
  app.addHook("onRequest", async (request, reply) => guard(request, reply, resolveSession));
  return routes;
}

function registered(route: RouteOptions): readonly RegisteredRoute[] {
  const access = route.config?.access;
  invariant(access !== undefined, `The route ${route.method.toString()} ${route.url} declares no access.`);
  return [route.method].flat().map((method) => ({ method, url: route.url, access }));
}

async function guard(
  request: FastifyRequest,
  reply: FastifyReply,
  resolveSession: ResolveSession,
): Promise<FastifyReply | undefined> {
  if (request.is404) return undefined;
  const access = request.routeOptions.config.access ?? [];
  if (access === "public") return undefined;
  request.session = await resolveSession(request);
  if (request.session === null) return sendRefusal(reply, 401, { kind: "not-signed-in" });
  if (access === "session" || access.includes(request.session.role)) return undefined;
  return sendRefusal(reply, 403, { kind: "role-not-allowed", role: request.session.role });
}
