/**
 * Takes an uploaded file in: read and judged first, stored only when it can be imported. A file that is refused
 * leaves nothing behind.
 */
import { randomUUID } from "node:crypto";
import type { ImportTarget } from "#domain/imports/importObstacles.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { InFirm } from "../firm/inFirm.ts";
import type { SourceProblem } from "../imports/readSource.ts";
import type { FilePreview, FilePreviewer } from "./filePreview.ts";
import type { FileStore } from "./fileStore.ts";

export interface ReceiveFileDeps {
  readonly inFirm: InFirm;
  readonly files: FileStore;
  readonly uploads: UploadFolder;
  readonly previewer: FilePreviewer;
  readonly forgetting: ForgetQueue;
}

/** Port: files on their way in, on this machine's disk. */
export interface UploadFolder {
  /** Saves the content; null when it is longer than `mostBytes`, and then nothing is kept. */
  save(content: AsyncIterable<Uint8Array>, mostBytes: number): Promise<SavedUpload | null>;
}

export interface SavedUpload {
  readonly path: string;
  readonly bytes: number;
  /** Reads it in pieces of about a megabyte. */
  read(): AsyncIterable<Uint8Array>;
  remove(): Promise<void>;
}

/** Port: has a file that nobody imports removed after a day. */
export interface ForgetQueue {
  forgetLater(file: { readonly firmId: string; readonly fileId: string }): Promise<void>;
}

export interface PreviewedFile extends FilePreview {
  readonly fileId: string;
  readonly fileName: string;
  readonly bytes: number;
}

export type ReceiveProblem =
  | { readonly kind: "not-found" }
  | { readonly kind: "file-too-large"; readonly mostBytes: number }
  | { readonly kind: "file-gone" }
  | SourceProblem;

/** A hundred megabytes: twice a million rows. */
export const mostFileBytes = 100_000_000;

export interface Upload {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** The closing that the file shall go into, when it is known. */
  readonly closingId: string | null;
}

/** Previews the file, and stores it when nothing forbids its import. */
export async function receiveFile(
  deps: ReceiveFileDeps,
  actor: Actor,
  upload: Upload,
): Promise<Result<PreviewedFile, ReceiveProblem>> {
  const target = await readTarget(deps, actor, upload.closingId);
  if (target === "not-found") return refused({ kind: "not-found" });
  const saved = await deps.uploads.save(upload.content, mostFileBytes);
  if (saved === null) return refused({ kind: "file-too-large", mostBytes: mostFileBytes });
  try {
    const preview = await deps.previewer.preview(saved.path, target);
    if (!preview.ok) return preview;
    const file = { fileId: randomUUID(), fileName: tidyName(upload.name), bytes: saved.bytes };
    if (preview.value.obstacles.length === 0)
      await storeFile(deps, actor, { ...file, saved, preview: preview.value });
    return ok({ ...preview.value, ...file });
  } finally {
    await saved.remove();
  }
}

/** Previews a file that is stored already, perhaps for another closing. */
export async function previewStoredFile(
  deps: ReceiveFileDeps,
  actor: Actor,
  asked: { readonly fileId: string; readonly closingId: string | null },
): Promise<Result<PreviewedFile, ReceiveProblem>> {
  const target = await readTarget(deps, actor, asked.closingId);
  if (target === "not-found") return refused({ kind: "not-found" });
  const found = await deps.inFirm(actor.firmId, async (transaction) => {
    const file = await deps.files.findFile(transaction, asked.fileId);
    if (file === null) return null;
    const content = deps.files.readContent(transaction, asked.fileId);
    return { file, saved: await deps.uploads.save(content, mostFileBytes) };
  });
  if (found === null) return refused({ kind: "file-gone" });
  const { file, saved } = found;
  if (saved === null) return refused({ kind: "file-gone" });
  try {
    const preview = await deps.previewer.preview(saved.path, target);
    return preview.ok
      ? ok({ ...preview.value, fileId: asked.fileId, fileName: file.name, bytes: file.bytes })
      : preview;
  } finally {
    await saved.remove();
  }
}

async function readTarget(
  { inFirm, files }: ReceiveFileDeps,
  { firmId }: Actor,
  closingId: string | null,
): Promise<ImportTarget | null | "not-found"> {
  if (closingId === null) return null;
  const target = await inFirm(firmId, (transaction) => files.readTarget(transaction, closingId));
  return target ?? "not-found";
}

async function storeFile(
  deps: ReceiveFileDeps,
  { firmId, userId }: Actor,
  file: {
    readonly fileId: string;
    readonly fileName: string;
    readonly bytes: number;
    readonly saved: SavedUpload;
    readonly preview: FilePreview;
  },
): Promise<void> {
  const { fileId, fileName: name, bytes, saved, preview } = file;
  const { confirmations } = preview;
  const stored = { fileId, name, bytes, confirmations, uploadedBy: userId, content: saved.read() };
  // Asked for before there is anything to forget, so that no file is ever left that nobody knows of.
  await deps.forgetting.forgetLater({ firmId, fileId });
  await deps.inFirm(firmId, (transaction) => deps.files.insertFile(transaction, stored));
}

const longestName = 200;

/** The name without folders and without what cannot be seen. */
function tidyName(name: string): string {
  const last = name.toWellFormed().split(/[\\/]/).at(-1) ?? "";
  return last
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ")
    .trim()
    .slice(0, longestName);
}
