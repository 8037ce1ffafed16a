/** Files of an appendix: attached, taken away, read. What is signed rests on them, so that too tells those who signed. */
import { type Result, ok, refused } from "#lib/result.ts";
import type { Attachment, AttachmentOwner, AttachmentStore } from "./attachmentStore.ts";
import { type AttachmentContent, readAttachment } from "./readAttachment.ts";
import { type ReceiveAttachmentProblem, type SentFile, receiveAttachment } from "./receiveAttachment.ts";
import { type StoreAttachmentProblem, storeAttachment } from "./storeAttachment.ts";
import type { Actor } from "../firm/actor.ts";
import type { UploadFolder } from "../importFiles/receiveFile.ts";
import {
  type AppendixDeps,
  type AppendixPlace,
  type NotFound,
  follow,
  withAppendix,
} from "../appendices/appendixDeps.ts";

export interface AppendixFileDeps extends AppendixDeps {
  readonly attachments: AttachmentStore;
  readonly uploads: UploadFolder;
}

export interface AppendixFilePlace extends AppendixPlace {
  readonly fileId: string;
}

export type AttachFileProblem =
  NotFound | { readonly kind: "file-missing" } | ReceiveAttachmentProblem | StoreAttachmentProblem;

/** Attaches a file and gives what is known of it; one that is refused leaves nothing behind. */
export async function attachFile(
  deps: AppendixFileDeps,
  actor: Actor,
  { file: sent, ...place }: AppendixPlace & { readonly file: SentFile | null },
): Promise<Result<Attachment, AttachFileProblem>> {
  // Asked first, so that nobody sends megabytes to what is not there.
  const isThere = await deps.inFirm(actor.firmId, (transaction) =>
    deps.appendices.readAppendix(transaction, place),
  );
  if (isThere === null) return refused({ kind: "not-found" });
  if (sent === null) return refused({ kind: "file-missing" });
  const received = await receiveAttachment(deps, sent);
  if (!received.ok) return received;
  return withAppendix<Attachment, AttachFileProblem>(deps, actor, {
    place,
    work: async ({ transaction, closing, stored: { appendix } }) => {
      const added = { owner: ownerOf(place), file: received.value, by: actor.userId };
      const kept = await storeAttachment(deps, transaction, added);
      if (!kept.ok) return kept;
      const { name, content } = received.value;
      const event = {
        kind: "appendix-file-attached",
        data: { fileBytes: content.length },
        personal: { fileName: name },
      };
      await follow(deps, transaction, { closing, appendix, by: actor.userId, event });
      return kept;
    },
  });
}

/** Takes a file away. */
export async function removeFile(
  deps: AppendixFileDeps,
  actor: Actor,
  { fileId, ...place }: AppendixFilePlace,
): Promise<Result<null, NotFound>> {
  return withAppendix<null, NotFound>(deps, actor, {
    place,
    work: async ({ transaction, closing, stored: { appendix } }) => {
      const owner = ownerOf(place);
      const files = await deps.attachments.readFiles(transaction, owner);
      const file = files.find((each) => each.fileId === fileId);
      if (file === undefined) return refused({ kind: "not-found" });
      await deps.attachments.removeFile(transaction, { owner, fileId });
      const event = { kind: "appendix-file-removed", personal: { fileName: file.name } };
      await follow(deps, transaction, { closing, appendix, by: actor.userId, event });
      return ok(null);
    },
  });
}

/** Reads a file of an appendix that is there. */
export async function readFile(
  deps: AppendixFileDeps,
  actor: Actor,
  { fileId, ...place }: AppendixFilePlace,
): Promise<Result<AttachmentContent, NotFound>> {
  return readAttachment(deps, actor, { owner: ownerOf(place), fileId });
}

function ownerOf({ closingId, appendixId }: AppendixPlace): AttachmentOwner {
  return { closingId, kind: "appendix", id: appendixId };
}
