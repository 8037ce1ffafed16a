/** Files that questions were answered with, on their way in and out. */
import { z } from "zod";
import { mostAttachmentBytes } from "#app/attachments/attachmentStore.ts";
import {
  type AttachAnswerProblem,
  type QuestionFileDeps,
  attachAnswer,
  readAnswerFile,
  removeAnswerFile,
} from "#app/questions/questionFiles.ts";
import { fileAdded } from "#wire/appendices.ts";
import { nothing } from "#wire/signIn.ts";
import { id } from "#wire/values.ts";
import { wireFile } from "../appendices/appendixWire.ts";
import { sendContent } from "../appendices/sendContent.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { sendProblem } from "../foundation/problemStatus.ts";
import { sendRefusal } from "../foundation/refusal.ts";
import { isTooLong, registerReceiving, sentFileOf } from "../foundation/sentFile.ts";
import { sessionOf } from "../foundation/session.ts";

const url = "/api/closings/:closingId/questions/:questionId/files";
const params = z.object({ closingId: id, questionId: id });
const fileParams = params.extend({ fileId: id });
const mayAnswer = { access: ["administrator", "accountant", "reviewer"] } as const;
const notFound = { "not-found": 404 } as const;
const tooLarge = { kind: "file-too-large", mostBytes: mostAttachmentBytes } as const;

/** Registers POST …/files, GET and DELETE …/files/:fileId. */
export async function registerQuestionFileRoutes(app: HttpApp, deps: QuestionFileDeps): Promise<void> {
  await registerReceiving(app, mostAttachmentBytes, (scope) => {
    scope.post(
      url,
      { config: mayAnswer, schema: { params, response: { 201: fileAdded } } },
      async (request, reply) => {
        if (isTooLong(request, mostAttachmentBytes)) return sendRefusal(reply, 413, tooLarge);
        const file = await sentFileOf(request);
        const attached = await attachAnswer(deps, sessionOf(request), { ...request.params, file });
        return attached.ok
          ? reply.code(201).send({ file: wireFile(attached.value) })
          : sendRefusal(reply, statusOf(attached.problem), attached.problem);
      },
    );
  });
  app.get(
    `${url}/:fileId`,
    {
      config: { access: "session" },
      schema: { params: fileParams, querystring: z.object({ visa: z.literal("1").exactOptional() }) },
    },
    async (request, reply) => {
      const read = await readAnswerFile(deps, sessionOf(request), request.params);
      if (!read.ok) return sendProblem(reply, read.problem, notFound);
      return sendContent(reply, read.value, { show: request.query.visa === "1" });
    },
  );
  app.delete(
    `${url}/:fileId`,
    { config: mayAnswer, schema: { params: fileParams, response: { 200: nothing } } },
    async (request, reply) => {
      const removed = await removeAnswerFile(deps, sessionOf(request), request.params);
      return removed.ok ? {} : sendProblem(reply, removed.problem, notFound);
    },
  );
}

function statusOf({ kind }: AttachAnswerProblem): 404 | 409 | 413 | 422 {
  if (kind === "not-found") return 404;
  if (kind === "too-many-files" || kind === "file-attached-already") return 409;
  return kind === tooLarge.kind ? 413 : 422;
}
