/**
 * A set of byte ranges of one file, equal when their bytes are: object lists recur on thousands of rows and are
 * decoded once. Open addressing over offsets, no object per entry.
 */
import { enlarge } from "./rows.ts";

export interface ByteRanges {
  /** Entries, of which number 0 is the empty range. */
  count: number;
  from: Int32Array;
  to: Int32Array;
  /** Entry number by hash, 0 where free; a power of two long. */
  slots: Int32Array;
}

/** Makes a set that holds the empty range. */
export function createByteRanges(): ByteRanges {
  return { count: 1, from: new Int32Array(4096), to: new Int32Array(4096), slots: new Int32Array(16_384) };
}

/** The hash of a byte appended to what `hash` stands for (FNV-1a). */
export function hashByte(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x0100_0193);
}

export const hashStart = 0x811c_9dc5 | 0;

/** Finds the number of the entry with the bytes of `from` to `to`, whose hash is known, or adds it. */
export function internRange(
  ranges: ByteRanges,
  bytes: Uint8Array,
  range: { readonly from: number; readonly to: number; readonly hash: number },
): number {
  if (range.from === range.to) return 0;
  const mask = ranges.slots.length - 1;
  let slot = (range.hash ^ (range.hash >>> 15)) & mask;
  for (let entry = ranges.slots[slot] ?? 0; entry !== 0; entry = ranges.slots[slot] ?? 0) {
    const from = ranges.from[entry] ?? 0;
    const hasSameLength = (ranges.to[entry] ?? 0) - from === range.to - range.from;
    if (hasSameLength && hasSameBytes(bytes, from, range)) return entry;
    slot = (slot + 1) & mask;
  }
  ranges.slots[slot] = ranges.count;
  return append(ranges, bytes, range);
}

function append(
  ranges: ByteRanges,
  bytes: Uint8Array,
  range: { readonly from: number; readonly to: number },
): number {
  if (ranges.count === ranges.from.length) {
    ranges.from = enlarge(ranges.from, ranges.count * 2);
    ranges.to = enlarge(ranges.to, ranges.count * 2);
  }
  ranges.from[ranges.count] = range.from;
  ranges.to[ranges.count] = range.to;
  ranges.count++;
  if (ranges.count * 2 > ranges.slots.length) rehash(ranges, bytes);
  return ranges.count - 1;
}

function rehash(ranges: ByteRanges, bytes: Uint8Array): void {
  ranges.slots = new Int32Array(ranges.slots.length * 2);
  const mask = ranges.slots.length - 1;
  for (let entry = 1; entry < ranges.count; entry++) {
    let hash = hashStart;
    for (let at = ranges.from[entry] ?? 0; at < (ranges.to[entry] ?? 0); at++)
      hash = hashByte(hash, bytes[at] ?? 0);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (ranges.slots[slot] !== 0) slot = (slot + 1) & mask;
    ranges.slots[slot] = entry;
  }
}

function hasSameBytes(
  bytes: Uint8Array,
  start: number,
  range: { readonly from: number; readonly to: number },
): boolean {
  const distance = start - range.from;
  for (let at = range.from; at < range.to; at++) if (bytes[at] !== bytes[at + distance]) return false;
  return true;
}
