/** How a problem leaves the server: the trade's plain object on one side, `{ problem: { kind, data } }` on the other. */
import type { FastifyReply } from "fastify";

type Datum = string | number | bigint | boolean | null;

/** Any problem of the rules or the use cases: a kind, and the data of its Swedish sentence. */
export type Problem = { readonly kind: string } & Readonly<Record<string, Datum | readonly Datum[]>>;

type WireDatum = Exclude<Datum, bigint>;

export interface WireProblem {
  readonly kind: string;
  readonly data: Record<string, WireDatum | WireDatum[]>;
}

/** Puts a problem in the form of the contract; amounts become decimal strings. */
export function wireProblem({ kind, ...data }: Problem): WireProblem {
  return {
    kind,
    data: Object.fromEntries(
      Object.entries(data).map(([key, value]) => [
        key,
        Array.isArray(value) ? value.map(wire) : wire(value as Datum),
      ]),
    ),
  };
}

/** Answers with a problem. */
export function sendRefusal(reply: FastifyReply, status: number, problem: Problem): FastifyReply {
  return reply
    .code(status)
    .type("application/json")
    .send({ problem: wireProblem(problem) });
}

/** Answers with a problem and everything that stood in the way. */
export function sendRefusals(
  reply: FastifyReply,
  status: number,
  { problem, problems }: { readonly problem: Problem; readonly problems: readonly Problem[] },
): FastifyReply {
  return reply
    .code(status)
    .type("application/json")
    .send({ problem: wireProblem(problem), problems: problems.map(wireProblem) });
}

function wire(value: Datum): WireDatum {
  return typeof value === "bigint" ? value.toString() : value;
}
