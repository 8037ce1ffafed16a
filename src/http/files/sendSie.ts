/** Sends a SIE file to be saved: its bytes are CP437, so nobody may read them as text on the way. */
import type { FastifyReply } from "fastify";
import { fileNameOf } from "../attachments/sendContent.ts";

/** Answers with the file. */
export function sendSie(
  reply: FastifyReply,
  { name, content }: { readonly name: string; readonly content: Uint8Array },
): FastifyReply {
  return reply
    .header("content-disposition", `attachment; ${fileNameOf(name)}`)
    .header("cache-control", "private, no-store")
    .type("application/octet-stream")
    .send(Buffer.from(content.buffer, content.byteOffset, content.length));
}
