/**
 * The frames of a backup file: one letter, the length in four bytes, the content. A stream that ends inside one, or
 * before the last, was cut.
 */
import { BackupRefusedError } from "./backupProblem.ts";

export type FrameKind = "header" | "section" | "data" | "end" | "manifest" | "hash";

export interface Frame {
  readonly kind: FrameKind;
  readonly content: Buffer;
}

const letterByKind: Readonly<Record<FrameKind, string>> = {
  header: "B",
  section: "S",
  data: "D",
  end: "E",
  manifest: "M",
  hash: "H",
};
const kindByCode = new Map(
  Object.entries(letterByKind).map(([kind, letter]) => [letter.charCodeAt(0), kind as FrameKind]),
);
const headLength = 5;
/** More is never written in one frame, so that a damaged length does not ask for all memory. */
export const longestFrame = 64 << 20;

/** Puts a frame together. */
export function frame(kind: FrameKind, content: Buffer | string): Buffer {
  const body = typeof content === "string" ? Buffer.from(content) : content;
  const head = Buffer.alloc(headLength);
  head.write(letterByKind[kind], "latin1");
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}

/** Takes the stream apart; throws when it is cut, or when what comes is no frame. */
export async function* readFrames(source: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  const bytes = new ByteReader(source);
  for (;;) {
    const head = await bytes.take(headLength);
    if (head === null) return;
    const kind = kindByCode.get(head[0] ?? 0);
    const length = head.readUInt32BE(1);
    if (kind === undefined || length > longestFrame) {
      throw new BackupRefusedError({ kind: "backup-damaged", section: null });
    }
    const content = await bytes.take(length);
    if (content === null) throw new BackupRefusedError({ kind: "backup-cut" });
    yield { kind, content };
  }
}

class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #parts: Buffer[] = [];
  #length = 0;

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Gives so many bytes, or null at the end of the stream. */
  async take(length: number): Promise<Buffer | null> {
    while (this.#length < length) {
      const next = await this.#source.next();
      if (next.done === true) {
        if (this.#length === 0) return null;
        throw new BackupRefusedError({ kind: "backup-cut" });
      }
      this.#parts.push(next.value);
      this.#length += next.value.length;
    }
    const all = this.#parts.length === 1 ? (this.#parts[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#parts);
    this.#parts = [all.subarray(length)];
    this.#length -= length;
    return all.subarray(0, length);
  }
}
