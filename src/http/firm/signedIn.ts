/** Signs in a person who has just made their account. */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { SignInGateway } from "#app/accounts/signInGateway.ts";

/** Answers with nothing but the cookies of a new session. */
export async function sendSignedIn(
  gateway: SignInGateway,
  exchange: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  credentials: { readonly email: string; readonly password: string },
): Promise<FastifyReply> {
  const { email, password } = credentials;
  const userAgent = exchange.request.headers["user-agent"] ?? "";
  for (const cookie of await gateway.signIn({ email, password, userAgent })) {
    exchange.reply.header("set-cookie", cookie);
  }
  return exchange.reply.send({});
}
