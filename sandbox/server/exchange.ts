/** One request and its answer: written in the journal, bent by faults, and sent or cut off on the socket itself. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Bend, type Outcome, playFaults } from "#sandbox/faults/playFaults.ts";
import { applyChange } from "#sandbox/control/applyChange.ts";
import type { World } from "#sandbox/world.ts";
import type { Answer } from "./answer.ts";

export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What an endpoint says of a request before anything is done. */
export interface Handling {
  readonly clientId?: string;
  readonly tenantId?: number;
  readonly grantType?: string;
  readonly process: (incoming: Incoming, bend: Bend) => Answer;
  /** Answers at once, whatever faults are on. */
  readonly refusal?: Answer;
}

export interface Endpoint {
  readonly method: "GET" | "POST" | "PUT";
  readonly path: string;
  readonly open: (world: World, incoming: Incoming) => Handling;
}

/** Answers one request. */
export async function exchange(
  { world, endpoint }: { readonly world: World; readonly endpoint: Endpoint },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const incoming = readIncoming(request);
  const { method, path } = incoming;
  const handling = endpoint.open(world, incoming);
  const { clientId, tenantId, grantType } = handling;
  const query = incoming.query.toString();
  const entry = world.journal.begin({
    atMs: world.clock.nowMs(),
    ...{ method, path, query, clientId, tenantId, grantType },
  });
  const faults =
    handling.refusal === undefined ? world.faults.strike({ method, path, tenantId, grantType }) : [];
  entry.faults = faults.map(({ kind }) => kind);
  const outcome = await playFaults(faults, {
    clock: world.clock,
    process(bend) {
      const answer = handling.refusal ?? handling.process(bent(incoming, bend), bend);
      if (method !== "GET" && answer.status < 300) entry.committedAtMs = world.clock.nowMs();
      return answer;
    },
    change(change) {
      const company = tenantId === undefined ? undefined : world.companies.byTenant(tenantId);
      if (company === undefined || tenantId === undefined) return;
      applyChange(company, change);
      world.memory.rememberDeed({ kind: "change", tenantId, atMs: world.clock.nowMs(), change });
    },
  });
  entry.isCut = outcome.kind !== "answered";
  entry.status = outcome.kind === "answered" ? outcome.answer.status : undefined;
  send(outcome, reply);
}

function send(outcome: Outcome, reply: FastifyReply): void {
  reply.hijack();
  const { raw } = reply;
  if (outcome.kind === "cut") {
    raw.destroy();
    return;
  }
  const { status, headers, body } = outcome.answer;
  raw.writeHead(status, { ...headers, "content-length": body.length.toString() });
  if (outcome.kind === "answered") {
    raw.end(body);
    return;
  }
  raw.write(body.subarray(0, Math.floor(body.length / 2)), () => {
    raw.destroy();
  });
}

function bent(incoming: Incoming, { query: set }: Bend): Incoming {
  const query = new URLSearchParams(incoming.query);
  for (const [name, value] of Object.entries(set)) query.set(name, value);
  return { ...incoming, query };
}

function readIncoming(request: FastifyRequest): Incoming {
  const url = new URL(request.url, "http://sandbox.invalid");
  return {
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    params: request.params as Readonly<Record<string, string>>,
    body: request.body instanceof Uint8Array ? request.body : new Uint8Array(),
  };
}
