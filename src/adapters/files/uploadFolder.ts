/** Uploads on their way in: a folder of this process on disk, so that a hundred megabytes never lie in memory. */
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { randomUUID } from "node:crypto";
import type { SavedUpload, UploadFolder } from "#app/importFiles/receiveFile.ts";

export interface OpenUploadFolder extends UploadFolder {
  /** Removes the folder with whatever is left in it. */
  readonly close: () => Promise<void>;
}

const pieceBytes = 1 << 20;

class TooLongError extends Error {
  override readonly name = "TooLongError";
}

/** Makes the folder; only this process's user can read it. */
export async function openUploadFolder(): Promise<OpenUploadFolder> {
  const folder = await mkdtemp(join(tmpdir(), "bokslut-uploads-"));
  return {
    save: (content, mostBytes) => save(join(folder, randomUUID()), content, mostBytes),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function save(
  path: string,
  content: AsyncIterable<Uint8Array>,
  mostBytes: number,
): Promise<SavedUpload | null> {
  let bytes = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of content) {
      bytes += piece.length;
      if (bytes > mostBytes) throw new TooLongError();
      yield piece;
    }
  };
  const remove = (): Promise<void> => rm(path, { force: true });
  try {
    await pipeline(counted, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await remove();
    if (error instanceof TooLongError) return null;
    throw error;
  }
  return {
    path,
    bytes,
    remove,
    read: () => createReadStream(path, { highWaterMark: pieceBytes }),
  };
}
