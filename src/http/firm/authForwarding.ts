/** Hands a request on to better-auth and turns its refusals into ours. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { SignInGateway } from "#app/accounts/signInGateway.ts";
import { sendRefusal } from "../foundation/refusal.ts";

const failure = z.object({ code: z.string() });
const fields = z.record(z.string(), z.unknown());
/** What better-auth reads of a request; nothing else is handed on. */
const headerNames = ["cookie", "user-agent"] as const;

/** Asks better-auth the same path with `body`. */
export async function forward(
  gateway: SignInGateway,
  request: FastifyRequest,
  body: Readonly<Record<string, unknown>>,
): Promise<Response> {
  const headers = new Headers({ "content-type": "application/json" });
  for (const name of headerNames) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  const url = new URL(request.routeOptions.url ?? "/", gateway.origin);
  return gateway.answer(new Request(url, { method: "POST", headers, body: JSON.stringify(body) }));
}

/** Reads the body that the route's schema has let through. */
export function readBody(request: FastifyRequest): Readonly<Record<string, unknown>> {
  return fields.parse(request.body);
}

/** Answers with better-auth's code as the kind: `INVALID_CODE` becomes `invalid-code`. */
export function sendAuthRefusal(reply: FastifyReply, status: number, body: unknown): FastifyReply {
  const parsed = failure.safeParse(body);
  if (status >= 500 || !parsed.success) {
    return sendRefusal(reply, status >= 500 ? 500 : 400, {
      kind: "internal-error",
      reference: reply.request.id,
    });
  }
  return sendRefusal(reply, status, { kind: parsed.data.code.toLowerCase().replaceAll("_", "-") });
}
