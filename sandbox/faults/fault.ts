/** The faults that a test can switch on, and where each of them strikes. */
import { z } from "zod";
import { change } from "#sandbox/control/change.ts";

const ms = z.number().int().min(0);

export const fault = z.discriminatedUnion("kind", [
  /** Answered 429 though the limit is not reached. */
  z.object({ kind: z.literal("rate-limited"), retryAfterSeconds: z.number().int().exactOptional() }),
  /** Answered with a status, and nothing was done. */
  z.object({ kind: z.literal("status"), status: z.number().int().min(400).max(599) }),
  /** The connection breaks, and nothing was done. */
  z.object({ kind: z.literal("cut-before") }),
  /** It was done, and the connection breaks before the answer. */
  z.object({ kind: z.literal("cut-after") }),
  /** The connection breaks (or a gateway answers), and it is done only when the time has passed. */
  z.object({ kind: z.literal("late-commit"), delayMs: ms, status: z.number().int().exactOptional() }),
  /** It was done, and a gateway answers for a server that it gave up on. */
  z.object({ kind: z.literal("gateway-error-after"), status: z.union([z.literal(502), z.literal(504)]) }),
  /** Nothing happens for a while, then all is as usual. */
  z.object({ kind: z.literal("slow"), delayMs: ms }),
  /** It is done at once, and the answer takes a while. */
  z.object({ kind: z.literal("slow-answer"), delayMs: ms }),
  /** The answer's head promises more bytes than come before the connection breaks. */
  z.object({ kind: z.literal("truncated") }),
  /** The answer ends in the middle, well within its promised length. */
  z.object({ kind: z.literal("malformed") }),
  /** A page for people, with status 200. */
  z.object({ kind: z.literal("html") }),
  z.object({ kind: z.literal("empty-body") }),
  /** Refused as if the access token had just died. */
  z.object({ kind: z.literal("expired-token") }),
  /** Lists show nothing that is younger than this; singles do. */
  z.object({ kind: z.literal("list-lag"), lagMs: ms }),
  /** The question is changed before it is answered: another year, another page. */
  z.object({ kind: z.literal("rewrite-query"), set: z.record(z.string(), z.string()) }),
  /** After the answer was made, something happens in the company: between two pages, for one. */
  z.object({ kind: z.literal("then-change"), change }),
]);
export type Fault = z.infer<typeof fault>;

export const faultRule = z.object({
  match: z.object({
    method: z.string().exactOptional(),
    /** The whole path; `*` stands for anything. */
    path: z.string().exactOptional(),
    tenantId: z.number().int().exactOptional(),
    /** On the token endpoint. */
    grantType: z.string().exactOptional(),
  }),
  /** How many matching requests go free first. */
  skip: z.number().int().min(0).exactOptional(),
  /** How many it strikes; one when left out. */
  times: z.union([z.number().int().min(1), z.literal("always")]).exactOptional(),
  /** Of a thousand matching requests; drawn by the sandbox's seed. */
  permille: z.number().int().min(0).max(1000).exactOptional(),
  fault,
});
export type FaultRule = z.infer<typeof faultRule>;
