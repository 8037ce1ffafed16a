/** One file in a form (multipart), as a browser sends it. */
import multipart from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import type { HttpApp } from "./httpApp.ts";

/** What the form around the file may take. */
const formBytes = 65_536;

/** Registers routes to which a file of at most this many bytes can be sent. */
export async function registerReceiving(
  app: HttpApp,
  mostBytes: number,
  register: (scope: HttpApp) => void,
): Promise<void> {
  await app.register(async (scope: HttpApp) => {
    await scope.register(multipart, {
      // One byte more than may come, so that what is too long is seen to be.
      limits: { files: 1, fields: 0, parts: 1, headerPairs: 20, fileSize: mostBytes + 1 },
    });
    register(scope);
  });
}

/** Tells whether the request says by itself that it brings too much. */
export function isTooLong(request: FastifyRequest, mostBytes: number): boolean {
  return Number(request.headers["content-length"] ?? 0) > mostBytes + formBytes;
}

/** Opens the file; null when the form has none. */
export async function sentFileOf(
  request: FastifyRequest,
): Promise<{ readonly name: string; readonly content: AsyncIterable<Uint8Array> } | null> {
  const file = request.isMultipart() ? await request.file({ throwFileSizeLimit: false }) : undefined;
  return file === undefined ? null : { name: file.filename, content: file.file };
}
