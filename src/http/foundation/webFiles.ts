/** The built web: files with a hash in their name for ever, the page itself asked for anew each time. */
import fastifyStatic from "@fastify/static";
import type { FastifyReply, FastifyRequest } from "fastify";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { HttpApp } from "./httpApp.ts";
import { sendRefusal } from "./refusal.ts";

/** Serves the web from `directory`, and its page for every address that is a place in it. */
export async function serveWeb(app: HttpApp, directory: string | null): Promise<void> {
  const page = "index.html";
  if (directory === null || !existsSync(join(directory, page))) {
    app.setNotFoundHandler((_request, reply) => sendRefusal(reply, 404, { kind: "not-found" }));
    return;
  }
  await app.register(fastifyStatic, { root: directory, serve: false, cacheControl: false });
  app.get("/*", { config: { access: "public" }, schema: { hide: true } }, (request, reply) => {
    const path = pathOf(request);
    if (path === "/") return sendPage(reply, page);
    return path.startsWith("/assets/")
      ? reply.header("cache-control", "public, max-age=31536000, immutable").sendFile(path)
      : sendPage(reply, path);
  });
  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request);
    const isPlace = request.method === "GET" && !/^\/(api|assets)(\/|$)/.test(path) && !/\.\w+$/.test(path);
    return isPlace ? sendPage(reply, page) : refuse(reply);
  });
}

function sendPage(reply: FastifyReply, path: string): FastifyReply {
  return reply.header("cache-control", "no-cache").sendFile(path);
}

function refuse(reply: FastifyReply): FastifyReply {
  reply.removeHeader("cache-control");
  return sendRefusal(reply, 404, { kind: "not-found" });
}

function pathOf(request: FastifyRequest): string {
  return request.url.split("?", 1)[0] ?? "/";
}
