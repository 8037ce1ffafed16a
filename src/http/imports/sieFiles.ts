/** SIE files on their way in: one is sent, read and shown before anything is imported. */
import multipart from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import {
  type PreviewedFile,
  type ReceiveFileDeps,
  mostFileBytes,
  previewStoredFile,
  receiveFile,
} from "#app/importFiles/receiveFile.ts";
import { siePreview } from "#wire/imports.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type Problem, sendRefusal, wireProblem } from "../foundation/refusal.ts";
import { sessionOf } from "../foundation/session.ts";
import { wireFindings } from "./importWire.ts";

const query = z.object({ closingId: id.exactOptional() });
const access = ["administrator", "accountant"] as const;
/** What the form around the file may take. */
const formBytes = 65_536;
const tooLarge = { kind: "file-too-large", mostBytes: mostFileBytes } as const;

/** Registers POST /api/sie-files and GET /api/sie-files/:fileId. */
export async function registerSieFileRoutes(app: HttpApp, deps: ReceiveFileDeps): Promise<void> {
  await app.register(async (scope: HttpApp) => {
    await scope.register(multipart, {
      // One byte more than may come, so that what is too long is seen to be.
      limits: { files: 1, fields: 0, parts: 1, headerPairs: 20, fileSize: mostFileBytes + 1 },
    });
    registerUpload(scope, deps);
  });
  app.get(
    "/api/sie-files/:fileId",
    {
      config: { access },
      schema: { params: z.object({ fileId: id }), querystring: query, response: { 200: siePreview } },
    },
    async (request, reply) => {
      const asked = { fileId: request.params.fileId, closingId: request.query.closingId ?? null };
      const found = await previewStoredFile(deps, sessionOf(request), asked);
      return found.ok ? wirePreview(found.value) : sendRefusal(reply, statusOf(found.problem), found.problem);
    },
  );
}

function registerUpload(app: HttpApp, deps: ReceiveFileDeps): void {
  app.post(
    "/api/sie-files",
    { config: { access }, schema: { querystring: query, response: { 200: siePreview } } },
    async (request, reply) => {
      if (Number(request.headers["content-length"] ?? 0) > mostFileBytes + formBytes) {
        return sendRefusal(reply, 413, tooLarge);
      }
      const file = await fileOf(request);
      if (file === undefined) return sendRefusal(reply, 422, { kind: "file-missing" });
      const upload = { name: file.filename, content: file.file, closingId: request.query.closingId ?? null };
      const received = await receiveFile(deps, sessionOf(request), upload);
      return received.ok
        ? wirePreview(received.value)
        : sendRefusal(reply, statusOf(received.problem), received.problem);
    },
  );
}

async function fileOf(request: FastifyRequest): Promise<Awaited<ReturnType<FastifyRequest["file"]>>> {
  return request.isMultipart() ? request.file({ throwFileSizeLimit: false }) : undefined;
}

/** A file that cannot be read is the person's to change, whatever its kind. */
function statusOf({ kind }: Problem): 404 | 413 | 422 {
  if (kind === "not-found" || kind === "file-gone") return 404;
  return kind === tooLarge.kind ? 413 : 422;
}

function wirePreview(file: PreviewedFile): z.infer<typeof siePreview> {
  const { profile, findings, obstacles, ...rest } = file;
  return {
    ...rest,
    ...wireFindings(findings),
    program: profile.program,
    sieType: profile.sieType,
    encoding: profile.encoding,
    checksum: profile.checksum,
    companyForm: profile.companyForm,
    fiscalYears: [...file.fiscalYears],
    series: [...file.series],
    confirmations: [...file.confirmations],
    obstacles: obstacles.map(wireProblem),
  };
}
