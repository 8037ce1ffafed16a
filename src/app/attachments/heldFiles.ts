/** Files of whatever can hold them: attached, taken away, read, and told of as the holder tells of its changes. */
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { InFirm, Transaction } from "../firm/inFirm.ts";
import type { UploadFolder } from "../importFiles/receiveFile.ts";
import type { Attachment, AttachmentOwner, AttachmentStore } from "./attachmentStore.ts";
import { type ReceiveAttachmentProblem, type SentFile, receiveAttachment } from "./receiveAttachment.ts";
import { type StoreAttachmentProblem, storeAttachment } from "./storeAttachment.ts";

export interface HeldFileDeps {
  readonly inFirm: InFirm;
  readonly attachments: AttachmentStore;
  readonly uploads: UploadFolder;
}

export interface FileDone {
  readonly done: "attached" | "removed";
  readonly name: string;
  readonly bytes: number;
}

/** What holds files, as one person asks for it. */
export interface FileHolder {
  readonly owner: AttachmentOwner;
  readonly isThere: (transaction: Transaction) => Promise<boolean>;
  /** Locks it, and gives what tells of a file that comes or goes; null when it is not there. */
  readonly lock: (transaction: Transaction) => Promise<((file: FileDone) => Promise<void>) | null>;
}

type NotFound = { readonly kind: "not-found" };
export type AttachFileProblem =
  NotFound | { readonly kind: "file-missing" } | ReceiveAttachmentProblem | StoreAttachmentProblem;

/** Attaches a file and gives what is known of it; one that is refused leaves nothing behind. */
export async function attachFile(
  deps: HeldFileDeps,
  actor: Actor,
  { holder, file: sent }: { readonly holder: FileHolder; readonly file: SentFile | null },
): Promise<Result<Attachment, AttachFileProblem>> {
  // Asked first, so that nobody sends megabytes to what is not there.
  if (!(await deps.inFirm(actor.firmId, holder.isThere))) return refused({ kind: "not-found" });
  if (sent === null) return refused({ kind: "file-missing" });
  const received = await receiveAttachment(deps, sent);
  if (!received.ok) return received;
  const file = received.value;
  return deps.inFirm(actor.firmId, async (transaction): Promise<Result<Attachment, AttachFileProblem>> => {
    const tell = await holder.lock(transaction);
    if (tell === null) return refused({ kind: "not-found" });
    const kept = await storeAttachment(deps, transaction, { owner: holder.owner, file, by: actor.userId });
    if (kept.ok) await tell({ done: "attached", name: file.name, bytes: file.content.length });
    return kept;
  });
}

/** Takes a file away. */
export async function removeFile(
  deps: HeldFileDeps,
  actor: Actor,
  { holder: { owner, lock }, fileId }: { readonly holder: FileHolder; readonly fileId: string },
): Promise<Result<null, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction): Promise<Result<null, NotFound>> => {
    const tell = await lock(transaction);
    const files = tell === null ? [] : await deps.attachments.readFiles(transaction, owner);
    const file = files.find((each) => each.fileId === fileId);
    if (tell === null || file === undefined) return refused({ kind: "not-found" });
    await deps.attachments.removeFile(transaction, { owner, fileId });
    await tell({ done: "removed", name: file.name, bytes: file.bytes });
    return ok(null);
  });
}
