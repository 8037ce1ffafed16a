/** The built web: files with a hash in their name for ever, the page itself asked for anew each time. */
import fastifyStatic from "@fastify/static";
import type { FastifyReply } from "fastify";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { HttpApp } from "./httpApp.ts";
import { sendRefusal } from "./refusal.ts";

/** Serves the web from `directory`, and its page for every address that is a place in it. */
export async function serveWeb(app: HttpApp, directory: string | null): Promise<void> {
  app.setNotFoundHandler((_request, reply) => refuse(reply));
  if (directory === null || !existsSync(join(directory, "index.html"))) return;
  await app.register(fastifyStatic, { root: directory, serve: false, cacheControl: false });
  app.get("/*", { config: { access: "public" }, schema: { hide: true } }, (request, reply) => {
    const [path = "/"] = request.url.split("?", 1);
    if (/^\/api(\/|$)/.test(path)) return refuse(reply);
    if (path.startsWith("/assets/")) return sendFile(reply, path, "public, max-age=31536000, immutable");
    const isFile = /\.\w+$/.test(path);
    return sendFile(reply, isFile ? path : "index.html", "no-cache");
  });
}

function sendFile(reply: FastifyReply, path: string, cacheControl: string): FastifyReply {
  return reply.header("cache-control", cacheControl).sendFile(path);
}

function refuse(reply: FastifyReply): FastifyReply {
  reply.removeHeader("cache-control");
  return sendRefusal(reply, 404, { kind: "not-found" });
}
