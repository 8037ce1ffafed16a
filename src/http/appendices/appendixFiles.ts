/** Files of an appendix on their way in and out. */
import { z } from "zod";
import {
  type AppendixFileDeps,
  type AttachFileProblem,
  attachFile,
  readFile,
  removeFile,
} from "#app/attachments/appendixFiles.ts";
import { mostAttachmentBytes } from "#app/attachments/attachmentStore.ts";
import { fileAdded } from "#wire/appendices.ts";
import { nothing } from "#wire/signIn.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { sendProblem } from "../foundation/problemStatus.ts";
import { sendRefusal } from "../foundation/refusal.ts";
import { isTooLong, registerReceiving, sentFileOf } from "../foundation/sentFile.ts";
import { sessionOf } from "../foundation/session.ts";
import { wireFile } from "./appendixWire.ts";
import { sendContent } from "./sendContent.ts";

const url = "/api/closings/:closingId/appendices/:appendixId/files";
const params = z.object({ closingId: id, appendixId: id });
const fileParams = params.extend({ fileId: id });
const mayWrite = { access: ["administrator", "accountant"] } as const;
const tooLarge = { kind: "file-too-large", mostBytes: mostAttachmentBytes } as const;

/** Registers POST …/files, GET and DELETE …/files/:fileId. */
export async function registerAppendixFileRoutes(app: HttpApp, deps: AppendixFileDeps): Promise<void> {
  await registerReceiving(app, mostAttachmentBytes, (scope) => {
    scope.post(
      url,
      { config: mayWrite, schema: { params, response: { 201: fileAdded } } },
      async (request, reply) => {
        if (isTooLong(request, mostAttachmentBytes)) return sendRefusal(reply, 413, tooLarge);
        const file = await sentFileOf(request);
        const attached = await attachFile(deps, sessionOf(request), { ...request.params, file });
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
      const read = await readFile(deps, sessionOf(request), request.params);
      if (!read.ok) return sendProblem(reply, read.problem, { "not-found": 404 });
      return sendContent(reply, read.value, { show: request.query.visa === "1" });
    },
  );
  app.delete(
    `${url}/:fileId`,
    { config: mayWrite, schema: { params: fileParams, response: { 200: nothing } } },
    async (request, reply) => {
      const removed = await removeFile(deps, sessionOf(request), request.params);
      return removed.ok ? {} : sendProblem(reply, removed.problem, { "not-found": 404 });
    },
  );
}

function statusOf({ kind }: AttachFileProblem): 404 | 409 | 413 | 422 {
  if (kind === "not-found") return 404;
  if (kind === "too-many-files" || kind === "file-attached-already") return 409;
  return kind === tooLarge.kind ? 413 : 422;
}
