/**
 * Takes a file in from outside: to this machine's disk first, so that slow senders hold no memory, then judged by its
 * content. Nothing is stored here; whoever the file belongs to stores it (`storeAttachment.ts`).
 */
import { createHash } from "node:crypto";
import { type FileProblem, judgeFile } from "#formats/attachments/judgeFile.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { SavedUpload, UploadFolder } from "../importFiles/receiveFile.ts";
import { mostAttachmentBytes } from "./attachmentStore.ts";

export interface SentFile {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

export interface ReceivedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Uint8Array;
}

export type ReceiveAttachmentProblem =
  FileProblem | { readonly kind: "file-too-large"; readonly mostBytes: number };

/** Receives and judges a file. */
export async function receiveAttachment(
  { uploads }: { readonly uploads: UploadFolder },
  { name, content }: SentFile,
): Promise<Result<ReceivedFile, ReceiveAttachmentProblem>> {
  const saved = await uploads.save(content, mostAttachmentBytes);
  if (saved === null) return refused({ kind: "file-too-large", mostBytes: mostAttachmentBytes });
  try {
    const bytes = await readWhole(saved);
    const judged = judgeFile(name, bytes);
    if (!judged.ok) return judged;
    return ok({ ...judged.value, sha256: sha256Of(bytes), content: bytes });
  } finally {
    await saved.remove();
  }
}

/** Hashes content as it is stored and shown, in hexadecimal. */
export function sha256Of(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

async function readWhole(saved: SavedUpload): Promise<Uint8Array> {
  const bytes = new Uint8Array(saved.bytes);
  let length = 0;
  for await (const piece of saved.read()) {
    bytes.set(piece, length);
    length += piece.length;
  }
  return bytes;
}
