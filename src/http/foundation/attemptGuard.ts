/** Holds up those who try too often, before what they try is looked at. */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Attempt, AttemptLimit, Attempts } from "#app/accounts/attempts.ts";
import { sendRefusal } from "./refusal.ts";

/** Counts the attempts; answers with how long to wait and gives true when there were too many. */
export async function isHeldUp(
  reply: FastifyReply,
  attempts: Attempts,
  counted: readonly Attempt[],
): Promise<boolean> {
  const retryAfterSeconds = await attempts.count(counted);
  if (retryAfterSeconds === null) return false;
  reply.header("retry-after", retryAfterSeconds);
  sendRefusal(reply, 429, { kind: "too-many-attempts", retryAfterSeconds });
  return true;
}

/** An attempt by whoever has the address that the request comes from. */
export function byAddress(request: FastifyRequest, limit: AttemptLimit): Attempt {
  return { limit, subject: request.ip };
}
