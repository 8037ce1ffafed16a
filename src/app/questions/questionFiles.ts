/** Files that a question to the client was answered with. */
import { type Result, ok, refused } from "#lib/result.ts";
import type { Attachment, AttachmentOwner, AttachmentStore } from "../attachments/attachmentStore.ts";
import { type AttachmentContent, readAttachment } from "../attachments/readAttachment.ts";
import {
  type ReceiveAttachmentProblem,
  type SentFile,
  receiveAttachment,
} from "../attachments/receiveAttachment.ts";
import { type StoreAttachmentProblem, storeAttachment } from "../attachments/storeAttachment.ts";
import type { Actor } from "../firm/actor.ts";
import type { UploadFolder } from "../importFiles/receiveFile.ts";
import type { QuestionDeps } from "./questions.ts";

export interface QuestionFileDeps extends QuestionDeps {
  readonly attachments: AttachmentStore;
  readonly uploads: UploadFolder;
}

export interface QuestionFilePlace {
  readonly closingId: string;
  readonly questionId: string;
}

type NotFound = { readonly kind: "not-found" };
export type AttachAnswerProblem =
  NotFound | { readonly kind: "file-missing" } | ReceiveAttachmentProblem | StoreAttachmentProblem;

/** Attaches a file to the answer of a question. */
export async function attachAnswer(
  deps: QuestionFileDeps,
  actor: Actor,
  { file: sent, ...place }: QuestionFilePlace & { readonly file: SentFile | null },
): Promise<Result<Attachment, AttachAnswerProblem>> {
  const { closingId, questionId } = place;
  // Asked first, so that nobody sends megabytes to what is not there.
  const isThere = await deps.inFirm(actor.firmId, (transaction) =>
    deps.questions.lockQuestion(transaction, closingId, questionId),
  );
  if (isThere === null) return refused({ kind: "not-found" });
  if (sent === null) return refused({ kind: "file-missing" });
  const received = await receiveAttachment(deps, sent);
  if (!received.ok) return received;
  return deps.inFirm(actor.firmId, async (transaction): Promise<Result<Attachment, AttachAnswerProblem>> => {
    const question = await deps.questions.lockQuestion(transaction, closingId, questionId);
    if (question === null) return refused({ kind: "not-found" });
    const added = { owner: ownerOf(place), file: received.value, by: actor.userId };
    const kept = await storeAttachment(deps, transaction, added);
    if (!kept.ok) return kept;
    await deps.log.write(transaction, {
      by: actor.userId,
      kind: "question-file-attached",
      closingId,
      data: { number: question.number },
      personal: { fileName: received.value.name },
    });
    return kept;
  });
}

/** Takes a file away. */
export async function removeAnswerFile(
  deps: QuestionFileDeps,
  actor: Actor,
  { fileId, ...place }: QuestionFilePlace & { readonly fileId: string },
): Promise<Result<null, NotFound>> {
  const { closingId, questionId } = place;
  return deps.inFirm(actor.firmId, async (transaction) => {
    const question = await deps.questions.lockQuestion(transaction, closingId, questionId);
    const owner = ownerOf(place);
    const files = question === null ? [] : await deps.attachments.readFiles(transaction, owner);
    const file = files.find((each) => each.fileId === fileId);
    if (question === null || file === undefined) return refused({ kind: "not-found" });
    await deps.attachments.removeFile(transaction, { owner, fileId });
    await deps.log.write(transaction, {
      by: actor.userId,
      kind: "question-file-removed",
      closingId,
      data: { number: question.number },
      personal: { fileName: file.name },
    });
    return ok(null);
  });
}

/** Reads a file. */
export async function readAnswerFile(
  deps: QuestionFileDeps,
  actor: Actor,
  { fileId, ...place }: QuestionFilePlace & { readonly fileId: string },
): Promise<Result<AttachmentContent, NotFound>> {
  return readAttachment(deps, actor, { owner: ownerOf(place), fileId });
}

function ownerOf({ closingId, questionId }: QuestionFilePlace): AttachmentOwner {
  return { closingId, kind: "question", id: questionId };
}
