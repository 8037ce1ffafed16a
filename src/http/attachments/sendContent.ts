/**
 * Sends a file that somebody attached. A browser may show what cannot act, cut off from everything of this site; the
 * rest it may only save. Nobody between keeps a copy.
 */
import { isUtf8 } from "node:buffer";
import type { FastifyReply } from "fastify";
import type { AttachmentContent } from "#app/attachments/readAttachment.ts";

const shown: ReadonlySet<string> = new Set([
  "application/pdf",
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "text/plain",
  "text/csv",
]);

/** No scripts, no forms, no way out; what a browser itself draws a picture or a text with. */
const policy =
  "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Answers with the file, to be saved or, where that is safe, shown. */
export function sendContent(
  reply: FastifyReply,
  { file, content }: AttachmentContent,
  { show }: { readonly show: boolean },
): FastifyReply {
  const isShown = show && shown.has(file.mediaType);
  return reply
    .header("content-disposition", `${isShown ? "inline" : "attachment"}; ${fileNameOf(file.name)}`)
    .header("content-security-policy", policy)
    .header("x-content-type-options", "nosniff")
    .header("cache-control", "private, no-store")
    .header("content-length", content.length)
    .type(typeOf(file.mediaType, content, isShown))
    .send(Buffer.from(content.buffer, content.byteOffset, content.length));
}

/** A table of text is saved by browsers unless it is called text; what is not UTF-8 is Windows' own code page. */
function typeOf(mediaType: string, content: Uint8Array, isShown: boolean): string {
  if (!isShown || !mediaType.startsWith("text/")) return mediaType;
  return `text/plain; charset=${isUtf8(content) ? "utf-8" : "windows-1252"}`;
}

/** The name as RFC 6266 and RFC 8187 have it, and in ASCII for those who know no better. */
export function fileNameOf(name: string): string {
  const ascii = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
