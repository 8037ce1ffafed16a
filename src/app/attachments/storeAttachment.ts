/** Stores a received file with its owner, whose row the caller has locked: at most twelve, and none twice. */
import { randomUUID } from "node:crypto";
import { invariant } from "#lib/invariant.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { Attachment, AttachmentOwner, AttachmentStore } from "./attachmentStore.ts";
import type { ReceivedFile } from "./receiveAttachment.ts";

const mostFiles = 12;

export type StoreAttachmentProblem =
  | { readonly kind: "too-many-files"; readonly most: number }
  /** The same content; its name may be another. */
  | { readonly kind: "file-attached-already"; readonly fileName: string };

/** What is stored, and by whom. */
export interface AttachmentAdded {
  readonly owner: AttachmentOwner;
  readonly file: ReceivedFile;
  readonly by: string;
}

/** Stores it and gives what is known of it, or says why it has no place. */
export async function storeAttachment(
  { attachments }: { readonly attachments: AttachmentStore },
  transaction: Transaction,
  { owner, file, by }: AttachmentAdded,
): Promise<Result<Attachment, StoreAttachmentProblem>> {
  const files = await attachments.readFiles(transaction, owner);
  const same = files.find(({ sha256 }) => sha256 === file.sha256);
  if (same !== undefined) return refused({ kind: "file-attached-already", fileName: same.name });
  const taken = new Set(files.map(({ place }) => place));
  const place = Array.from({ length: mostFiles }, (_, index) => index + 1).find((free) => !taken.has(free));
  if (place === undefined) return refused({ kind: "too-many-files", most: mostFiles });
  const fileId = randomUUID();
  await attachments.insertFile(transaction, owner, { ...file, fileId, place, by });
  const stored = (await attachments.readFiles(transaction, owner)).find((each) => each.fileId === fileId);
  invariant(stored !== undefined, "What was just stored is there.");
  return ok(stored);
}
