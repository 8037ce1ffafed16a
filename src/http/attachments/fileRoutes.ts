/** Files on their way in and out, of whatever holds them. */
import { z } from "zod";
import { mostAttachmentBytes } from "#app/attachments/attachmentStore.ts";
import {
  type AttachFileProblem,
  type FileHolder,
  type HeldFileDeps,
  attachFile,
  removeFile,
} from "#app/attachments/heldFiles.ts";
import { readAttachment } from "#app/attachments/readAttachment.ts";
import type { Actor, Role } from "#app/firm/actor.ts";
import { fileAdded } from "#wire/appendices.ts";
import { nothing } from "#wire/signIn.ts";
import { id } from "#wire/values.ts";
import { wireFile } from "../appendices/appendixWire.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { sendProblem } from "../foundation/problemStatus.ts";
import { sendRefusal } from "../foundation/refusal.ts";
import { isTooLong, registerReceiving, sentFileOf } from "../foundation/sentFile.ts";
import { sessionOf } from "../foundation/session.ts";
import { sendContent } from "./sendContent.ts";

/** What holds the files, and where in the addresses of a closing it stands. */
export interface HeldRoutes {
  readonly path: "appendices" | "questions" | "entries";
  readonly mayWrite: readonly Role[];
  readonly holderOf: (
    actor: Actor,
    place: { readonly closingId: string; readonly ownerId: string },
  ) => FileHolder;
}

const params = z.object({ closingId: id, ownerId: id });
const fileParams = params.extend({ fileId: id });
const tooLarge = { kind: "file-too-large", mostBytes: mostAttachmentBytes } as const;
const notFound = { "not-found": 404 } as const;

/** Registers POST …/files, GET and DELETE …/files/:fileId. */
export async function registerFileRoutes(
  app: HttpApp,
  deps: HeldFileDeps,
  { path, mayWrite, holderOf }: HeldRoutes,
): Promise<void> {
  const url = `/api/closings/:closingId/${path}/:ownerId/files`;
  const config = { access: mayWrite };
  await registerReceiving(app, mostAttachmentBytes, (scope) => {
    scope.post(url, { config, schema: { params, response: { 201: fileAdded } } }, async (request, reply) => {
      if (isTooLong(request, mostAttachmentBytes)) return sendRefusal(reply, 413, tooLarge);
      const file = await sentFileOf(request);
      const actor = sessionOf(request);
      const attached = await attachFile(deps, actor, { holder: holderOf(actor, request.params), file });
      return attached.ok
        ? reply.code(201).send({ file: wireFile(attached.value) })
        : sendRefusal(reply, statusOf(attached.problem), attached.problem);
    });
  });
  app.get(
    `${url}/:fileId`,
    {
      config: { access: "session" },
      schema: { params: fileParams, querystring: z.object({ visa: z.literal("1").exactOptional() }) },
    },
    async (request, reply) => {
      const actor = sessionOf(request);
      const { owner } = holderOf(actor, request.params);
      const read = await readAttachment(deps, actor, { owner, fileId: request.params.fileId });
      if (!read.ok) return sendProblem(reply, read.problem, notFound);
      return sendContent(reply, read.value, { show: request.query.visa === "1" });
    },
  );
  app.delete(
    `${url}/:fileId`,
    { config, schema: { params: fileParams, response: { 200: nothing } } },
    async (request, reply) => {
      const actor = sessionOf(request);
      const holder = holderOf(actor, request.params);
      const removed = await removeFile(deps, actor, { holder, fileId: request.params.fileId });
      return removed.ok ? {} : sendProblem(reply, removed.problem, notFound);
    },
  );
}

function statusOf({ kind }: AttachFileProblem): 404 | 409 | 413 | 422 {
  if (kind === "not-found") return 404;
  if (kind === "too-many-files" || kind === "file-attached-already") return 409;
  return kind === tooLarge.kind ? 413 : 422;
}
