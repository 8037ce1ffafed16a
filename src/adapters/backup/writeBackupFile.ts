/**
 * Writes a backup file: aside and renamed when it is whole, so that a file with its name is never half a backup; for
 * its owner's eyes alone, because it holds the books of every client.
 */
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { access, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type BackupHeader, type BackupManifest, type BackupSection, nameOf } from "./backupFormat.ts";
import { BackupRefusedError } from "./backupProblem.ts";
import { frame } from "./frames.ts";

export interface SectionSource {
  readonly section: BackupSection;
  readonly content: AsyncIterable<Buffer>;
}

export interface BackupSource {
  readonly header: BackupHeader;
  /** Each is read to its end before the next is asked for. */
  readonly sections: () => Iterable<SectionSource>;
  /** Asked for when all sections are read. */
  readonly end: () => Promise<Omit<BackupManifest, "sections">>;
}

/** Amounts of rows compress well at the lowest level already, and the next ones cost more time than they save. */
const level = 1;
/** Rows come in small pieces; a frame of them holds about so much. */
const frameLength = 1 << 18;

/** Writes the file. */
export async function writeBackupFile(path: string, source: BackupSource): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  if (await isThere(path)) throw new BackupRefusedError({ kind: "file-exists", path });
  try {
    await pipeline(
      Readable.from(hashed(frames(source))),
      createGzip({ level }),
      createWriteStream(unfinished, { flags: "wx", mode: 0o600, flush: true }),
    );
    await rename(unfinished, path);
  } catch (error) {
    throw problemOf(error, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function* frames({ header, sections, end }: BackupSource): AsyncGenerator<Buffer> {
  yield frame("header", JSON.stringify(header));
  const contents: BackupManifest["sections"] = [];
  for (const { section, content } of sections()) {
    yield frame("section", JSON.stringify(section));
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const piece of inLargerPieces(content)) {
      hash.update(piece);
      bytes += piece.length;
      yield frame("data", piece);
    }
    yield frame("end", "");
    contents.push({ name: nameOf(section), bytes, sha256: hash.digest("hex") });
  }
  const manifest: BackupManifest = { sections: contents, ...(await end()) };
  yield frame("manifest", JSON.stringify(manifest));
}

async function* hashed(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const whole = createHash("sha256");
  for await (const piece of pieces) {
    whole.update(piece);
    yield piece;
  }
  yield frame("hash", whole.digest());
}

async function* inLargerPieces(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < frameLength) continue;
    yield* cut(Buffer.concat(held));
    held = [];
    length = 0;
  }
  if (length > 0) yield* cut(Buffer.concat(held));
}

/** One row may hold a file of many megabytes. */
function* cut(bytes: Buffer): Generator<Buffer> {
  const longest = frameLength * 16;
  for (let from = 0; from < bytes.length; from += longest) yield bytes.subarray(from, from + longest);
}

function problemOf(error: unknown, path: string): unknown {
  if (!(error instanceof Error && "code" in error && "syscall" in error)) return error;
  const { code } = error;
  if (typeof code !== "string") return error;
  return new BackupRefusedError({ kind: "file-unwritable", path, code }, { cause: error });
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
