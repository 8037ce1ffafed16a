/** UTF-8 over bytes, strict: no overlong forms, no surrogates, nothing above U+10FFFF (RFC 3629 §4). */
import { type ByteRange, textOfCodeUnits } from "./codePage.ts";

const replacementCharacter = 0xfffd;
const chunkLength = 4096;
const scratch = new Uint16Array(chunkLength);

/** The length of the sequence that starts with the byte at `at`, or 0 when it is not valid. */
export function utf8SequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc2) return 0;
  if (first < 0xe0) return continues(bytes, at + 1, 1) ? 2 : 0;
  const second = bytes[at + 1] ?? 0;
  if (first < 0xf0) {
    const isAllowed = first === 0xe0 ? second >= 0xa0 : first === 0xed ? second < 0xa0 : true;
    return isAllowed && continues(bytes, at + 1, 2) ? 3 : 0;
  }
  if (first > 0xf4) return 0;
  const isAllowed = first === 0xf0 ? second >= 0x90 : first === 0xf4 ? second < 0x90 : true;
  return isAllowed && continues(bytes, at + 1, 3) ? 4 : 0;
}

/** The code point of the valid sequence of `length` bytes at `at`. */
export function utf8CodePoint(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at] ?? 0;
  if (length === 1) return first;
  let codePoint = first & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) codePoint = (codePoint << 6) | ((bytes[at + i] ?? 0) & 0x3f);
  return codePoint;
}

/** Decodes the bytes of a range; each byte that is part of no valid sequence becomes U+FFFD. */
export function decodeUtf8(bytes: Uint8Array, range: ByteRange): string {
  let text = "";
  let length = 0;
  for (let at = range.from; at < range.to;) {
    if (length > chunkLength - 2) {
      text += textOfCodeUnits(scratch, length);
      length = 0;
    }
    const whole = utf8SequenceLength(bytes, at);
    // A sequence that goes on after the range is not in it.
    const sequenceLength = at + whole > range.to ? 0 : whole;
    const codePoint = sequenceLength === 0 ? replacementCharacter : utf8CodePoint(bytes, at, sequenceLength);
    if (codePoint >= 0x1_0000) {
      scratch[length++] = 0xd800 + ((codePoint - 0x1_0000) >> 10);
      scratch[length++] = 0xdc00 + ((codePoint - 0x1_0000) & 0x3ff);
    } else scratch[length++] = codePoint;
    at += Math.max(1, sequenceLength);
  }
  return text + textOfCodeUnits(scratch, length);
}

function continues(bytes: Uint8Array, from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) if (((bytes[i] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
}
