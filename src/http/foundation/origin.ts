/**
 * Which addresses and pages the server listens to: a page of another site may not act for the one signed in (CSRF),
 * and a foreign name that resolves to this machine is not this server (DNS rebinding).
 */
import { isIP } from "node:net";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { HttpApp } from "./httpApp.ts";
import { sendRefusal } from "./refusal.ts";

const safeMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);
/** Asked by load balancers, under whatever name they know. */
const anyHost: ReadonlySet<string> = new Set(["/healthz", "/readyz"]);

export interface OriginOptions {
  /** The address that browsers use. */
  readonly publicUrl: URL;
  /** False when the operator has said no address and listens to the world: then any name may be meant. */
  readonly knowsItsName: boolean;
}

/** Refuses unknown host names, and changes asked for by pages of other sites. */
export function guardOrigin(app: HttpApp, options: OriginOptions): void {
  app.addHook("onRequest", async (request, reply) => guard(request, reply, options));
}

/** Tells whether the request comes from a browser on this very machine, with no proxy in between. */
export function isFromThisMachine(request: FastifyRequest): boolean {
  const address = request.socket.remoteAddress ?? "";
  return (
    (address === "::1" || /^(::ffff:)?127\./.test(address)) &&
    request.headers["x-forwarded-for"] === undefined &&
    request.headers.forwarded === undefined &&
    isLoopbackName(hostName(request.headers.host))
  );
}

async function guard(
  request: FastifyRequest,
  reply: FastifyReply,
  { publicUrl, knowsItsName }: OriginOptions,
): Promise<FastifyReply | undefined> {
  const host = hostName(request.headers.host);
  const isKnown = isIP(host) !== 0 || isLoopbackName(host) || host === bare(publicUrl.hostname);
  if (knowsItsName && !isKnown && !anyHost.has(request.url)) {
    return sendRefusal(reply, 421, { kind: "unknown-host", host });
  }
  if (!safeMethods.has(request.method) && isFromAnotherSite(request, publicUrl)) {
    return sendRefusal(reply, 403, { kind: "cross-site-request" });
  }
  return undefined;
}

/** Browsers say where a change comes from; a client that says nothing is no browser, and carries nobody's cookie. */
function isFromAnotherSite(request: FastifyRequest, publicUrl: URL): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return true;
  const { origin } = request.headers;
  if (origin === undefined || origin === publicUrl.origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.host;
}

function hostName(host: string | undefined): string {
  const url = `http://${host ?? ""}`;
  return URL.canParse(url) ? bare(new URL(url).hostname) : "";
}

function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "");
}

function isLoopbackName(name: string): boolean {
  return name === "localhost" || name.endsWith(".localhost") || name === "::1" || name.startsWith("127.");
}
