/** What becomes of an error that no route has answered: the asker's mistakes are named, ours get a reference. */
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import type { HttpApp } from "./httpApp.ts";
import { sendRefusal } from "./refusal.ts";

const kindByStatus: ReadonlyMap<number, string> = new Map([
  [404, "not-found"],
  [413, "too-large"],
  [415, "unsupported-media-type"],
  [429, "too-many-requests"],
]);

/** Answers errors and unknown API paths as problems. */
export function answerFailures(app: HttpApp): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => answer(error, request, reply));
}

function answer(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map(({ instancePath }) => instancePath.slice(1).replaceAll("/", "."));
    return sendRefusal(reply, 400, { kind: "invalid-request", fields: [...new Set(fields)] });
  }
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) {
    return sendRefusal(reply, status, { kind: kindByStatus.get(status) ?? "invalid-request", fields: [] });
  }
  request.log.error({ err: error }, "request failed");
  return sendRefusal(reply, 500, { kind: "internal-error", reference: request.id });
}
