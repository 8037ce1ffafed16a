/**
 * Reads a backup file from the disk, a frame at a time, and holds all of it against its manifest: what a section holds
 * is known to be right when the reading has ended, not before.
 */
import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import type { z } from "zod";
import {
  type BackupHeader,
  type BackupManifest,
  type BackupSection,
  formatSchema,
  formatVersion,
  headerSchema,
  manifestSchema,
  nameOf,
  type SectionContent,
  sectionSchema,
} from "./backupFormat.ts";
import { type BackupProblem, BackupRefusedError } from "./backupProblem.ts";
import { frame, type Frame, type FrameKind, readFrames } from "./frames.ts";

export interface BackupReader {
  readonly onHeader: (header: BackupHeader) => Promise<void> | void;
  /** Must read the content to its end. */
  readonly onSection: (section: BackupSection, content: AsyncIterable<Buffer>) => Promise<void>;
}

interface Reading {
  readonly frames: AsyncIterator<Frame>;
  readonly whole: Hash;
  readonly contents: SectionContent[];
}

/** Reads the file to its end and gives its manifest; throws at the first thing that is not as it was written. */
export async function readBackupFile(path: string, reader: BackupReader): Promise<BackupManifest> {
  const file = createReadStream(path);
  const unpacked = createGunzip();
  file.on("error", (error) => unpacked.destroy(error));
  try {
    const frames = readFrames(file.pipe(unpacked));
    return await read({ frames, whole: createHash("sha256"), contents: [] }, reader);
  } catch (error) {
    throw problemOf(error, path);
  } finally {
    file.destroy();
    unpacked.destroy();
  }
}

async function read(reading: Reading, reader: BackupReader): Promise<BackupManifest> {
  await reader.onHeader(readHeader(await firstFrame(reading)));
  for (;;) {
    const next = await nextFrame(reading);
    if (next.kind === "manifest") return endReading(reading, next);
    const section = parse(sectionSchema, expected(next, "section"));
    await reader.onSection(section, contentOf(reading, section));
  }
}

/** A file of anything else is told from a backup that is damaged by its first frame. */
async function firstFrame(reading: Reading): Promise<Frame> {
  try {
    return expected(await nextFrame(reading), "header");
  } catch (cause) {
    if (cause instanceof BackupRefusedError && cause.problem.kind === "backup-damaged") {
      throw new BackupRefusedError({ kind: "not-a-backup" }, { cause });
    }
    throw cause;
  }
}

function readHeader(header: Frame): BackupHeader {
  const json = jsonOf(header);
  const format = formatSchema.safeParse(json);
  if (!format.success) throw new BackupRefusedError({ kind: "not-a-backup" });
  if (format.data.version > formatVersion) {
    throw new BackupRefusedError({ kind: "backup-newer", program: `format ${format.data.version}` });
  }
  return parse(headerSchema, header);
}

async function* contentOf(reading: Reading, section: BackupSection): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let bytes = 0;
  for (;;) {
    const next = await nextFrame(reading);
    if (next.kind === "end") break;
    const { content } = expected(next, "data");
    hash.update(content);
    bytes += content.length;
    yield content;
  }
  reading.contents.push({ name: nameOf(section), bytes, sha256: hash.digest("hex") });
}

async function endReading({ frames, whole, contents }: Reading, last: Frame): Promise<BackupManifest> {
  const manifest = parse(manifestSchema, last);
  const hash = await frames.next();
  if (hash.done === true) throw new BackupRefusedError({ kind: "backup-cut" });
  const wrong = contents.find((content, index) => !isSame(content, manifest.sections[index]));
  if (
    wrong !== undefined ||
    contents.length !== manifest.sections.length ||
    !expected(hash.value, "hash").content.equals(whole.digest()) ||
    (await frames.next()).done !== true
  ) {
    throw new BackupRefusedError({ kind: "backup-damaged", section: wrong?.name ?? null });
  }
  return manifest;
}

function isSame(found: SectionContent, told: SectionContent | undefined): boolean {
  return found.name === told?.name && found.bytes === told.bytes && found.sha256 === told.sha256;
}

async function nextFrame({ frames, whole }: Reading): Promise<Frame> {
  const next = await frames.next();
  if (next.done === true) throw new BackupRefusedError({ kind: "backup-cut" });
  whole.update(frame(next.value.kind, next.value.content));
  return next.value;
}

function expected(found: Frame, kind: FrameKind): Frame {
  if (found.kind !== kind) throw new BackupRefusedError({ kind: "backup-damaged", section: null });
  return found;
}

function parse<T>(schema: z.ZodType<T>, found: Frame): T {
  const parsed = schema.safeParse(jsonOf(found));
  if (!parsed.success) throw new BackupRefusedError({ kind: "backup-damaged", section: null });
  return parsed.data;
}

function jsonOf({ content }: Frame): unknown {
  try {
    return JSON.parse(content.toString("utf8"));
  } catch (cause) {
    throw new BackupRefusedError({ kind: "backup-damaged", section: null }, { cause });
  }
}

const kindByZlibCode: Readonly<Record<string, BackupProblem>> = {
  Z_BUF_ERROR: { kind: "backup-cut" },
  Z_DATA_ERROR: { kind: "backup-damaged", section: null },
};

function problemOf(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof BackupRefusedError || !("code" in error)) return error;
  const { code } = error;
  if (typeof code !== "string") return error;
  // Not packed at all: somebody else's file.
  if (code === "Z_DATA_ERROR" && error.message.includes("incorrect header check")) {
    return new BackupRefusedError({ kind: "not-a-backup" }, { cause: error });
  }
  const problem = kindByZlibCode[code];
  if (problem !== undefined) return new BackupRefusedError(problem, { cause: error });
  return "syscall" in error && "path" in error
    ? new BackupRefusedError({ kind: "file-unreadable", path, code }, { cause: error })
    : error;
}
