/** Comments on accounts and appendices. */
import { z } from "zod";
import { type CommentDeps, readComments, writeComment } from "#app/questions/comments.ts";
import { commentQuery, commentRequest, comments } from "#wire/signOff.ts";
import { nothing } from "#wire/signIn.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { sendProblem } from "../foundation/problemStatus.ts";
import { sendRefusal } from "../foundation/refusal.ts";
import { sessionOf } from "../foundation/session.ts";

const url = "/api/closings/:closingId/comments";
const params = z.object({ closingId: id });
const notFound = { "not-found": 404 } as const;

/** Registers GET and POST /api/closings/:closingId/comments. */
export function registerCommentRoutes(app: HttpApp, deps: CommentDeps): void {
  app.get(
    url,
    {
      config: { access: "session" },
      schema: { params, querystring: commentQuery, response: { 200: comments } },
    },
    async (request, reply) => {
      const read = await readComments(deps, sessionOf(request), { ...request.params, ...request.query });
      return read.ok ? { comments: [...read.value] } : sendProblem(reply, read.problem, notFound);
    },
  );
  app.post(
    url,
    {
      config: { access: ["administrator", "accountant", "reviewer"] },
      schema: { params, body: commentRequest, response: { 200: nothing } },
    },
    async (request, reply) => {
      const { subject, text } = request.body;
      const { kind, key } = subject;
      if (kind !== "account" && kind !== "appendix") return sendRefusal(reply, 404, { kind: "not-found" });
      const place = { closingId: request.params.closingId, kind, key };
      const written = await writeComment(deps, sessionOf(request), { ...place, text });
      return written.ok ? {} : sendProblem(reply, written.problem, notFound);
    },
  );
}
