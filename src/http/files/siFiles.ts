/** SIE files of entries: made, listed, fetched, and taken back. */
import { z } from "zod";
import { entryNumber } from "#app/entries/entryStanding.ts";
import { cancelSiFile, type CancelSiFileProblem } from "#app/siFiles/cancelSiFile.ts";
import { type MakeSiFileProblem, type SiFileDeps, makeSiFiles } from "#app/siFiles/makeSiFiles.ts";
import { type SiFileView, readSiFileContent, readSiFiles } from "#app/siFiles/readSiFiles.ts";
import { nothing } from "#wire/signIn.ts";
import { type SiFile, siFileList, siFileRequest } from "#wire/transfers.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";
import { sendSie } from "./sendSie.ts";

const url = "/api/closings/:closingId/si-files";
const params = z.object({ closingId: id });
const fileParams = params.extend({ siFileId: id });
const mayWrite = { access: ["administrator", "accountant"] } as const;
const mayRead = { access: "session" } as const;

const makeStatus: StatusByKind<MakeSiFileProblem> = {
  "not-found": 404,
  "entries-not-to-hand-out": 409,
  "characters-not-in-cp437": 422,
  "sie-not-writable": 422,
};
const cancelStatus: StatusByKind<CancelSiFileProblem> = { "not-found": 404, "si-file-returned": 409 };

/** Registers POST and GET …/si-files, GET and DELETE …/si-files/:siFileId. */
export function registerSiFileRoutes(app: HttpApp, deps: SiFileDeps): void {
  registerMaking(app, deps);
  app.get(
    url,
    { config: mayRead, schema: { params, response: { 200: siFileList } } },
    async (request, reply) => {
      const read = await readSiFiles(deps, sessionOf(request), request.params.closingId);
      return read.ok
        ? { files: read.value.map(wireSiFile) }
        : sendProblem(reply, read.problem, { "not-found": 404 });
    },
  );
  app.get(`${url}/:siFileId`, { config: mayRead, schema: { params: fileParams } }, async (request, reply) => {
    const read = await readSiFileContent(deps, sessionOf(request), request.params);
    return read.ok ? sendSie(reply, read.value) : sendProblem(reply, read.problem, { "not-found": 404 });
  });
  app.delete(
    `${url}/:siFileId`,
    { config: mayWrite, schema: { params: fileParams, response: { 200: nothing } } },
    async (request, reply) => {
      const cancelled = await cancelSiFile(deps, sessionOf(request), request.params);
      return cancelled.ok ? {} : sendProblem(reply, cancelled.problem, cancelStatus);
    },
  );
}

function registerMaking(app: HttpApp, deps: SiFileDeps): void {
  app.post(
    url,
    { config: mayWrite, schema: { params, body: siFileRequest, response: { 201: siFileList } } },
    async (request, reply) => {
      const actor = sessionOf(request);
      const { closingId } = request.params;
      const made = await makeSiFiles(deps, actor, { closingId, entryIds: request.body.entryIds });
      if (!made.ok) return sendProblem(reply, made.problem, makeStatus);
      const read = await readSiFiles(deps, actor, closingId);
      const files = read.ok ? read.value.filter(({ siFileId }) => made.value.includes(siFileId)) : [];
      return reply.code(201).send({ files: files.map(wireSiFile) });
    },
  );
}

function wireSiFile({ siFileId, name, madeAt, madeBy, entries, canCancel }: SiFileView): SiFile {
  return {
    siFileId,
    name,
    madeAt,
    madeBy: madeBy.name,
    entries: entries.map((entry) => ({
      entryId: entry.entryId,
      number: entryNumber(entry),
      status: entry.status,
    })),
    canCancel,
  };
}
