/** Reads a file as it was attached, and nothing else: content that is not what was hashed is never handed out. */
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { InFirm } from "../firm/inFirm.ts";
import type { Attachment, AttachmentPlace, AttachmentStore } from "./attachmentStore.ts";
import { sha256Of } from "./receiveAttachment.ts";

export interface ReadAttachmentDeps {
  readonly inFirm: InFirm;
  readonly attachments: AttachmentStore;
}

export interface AttachmentContent {
  readonly file: Attachment;
  readonly content: Uint8Array;
}

/** Thrown when the database gives other bytes than were stored. */
export class AttachmentDamagedError extends Error {
  override readonly name = "AttachmentDamagedError";
  readonly code = "attachment-damaged";
}

/** Reads it, whole. */
export async function readAttachment(
  { inFirm, attachments }: ReadAttachmentDeps,
  { firmId }: Pick<Actor, "firmId">,
  place: AttachmentPlace,
): Promise<Result<AttachmentContent, { readonly kind: "not-found" }>> {
  const read = await inFirm(firmId, async (transaction) => {
    const files = await attachments.readFiles(transaction, place.owner);
    const file = files.find(({ fileId }) => fileId === place.fileId);
    if (file === undefined) return null;
    const content = await attachments.readContent(transaction, place);
    return content === null ? null : { file, content };
  });
  if (read === null) return refused({ kind: "not-found" });
  if (sha256Of(read.content) !== read.file.sha256) {
    throw new AttachmentDamagedError(`The file ${place.fileId} is not what was stored.`);
  }
  return ok(read);
}
