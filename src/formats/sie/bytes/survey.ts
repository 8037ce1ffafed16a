/**
 * One pass over the bytes of the whole file before any record is read: which encoding, which line ends, which
 * characters that must not be there. `#FORMAT` says PC8 whatever the bytes are, and the first å may stand in
 * the last line, so neither a label nor a sample can tell.
 */
import { utf8CodePoint, utf8SequenceLength } from "#lib/utf8.ts";
import type { SieEncoding } from "./encodings.ts";
import { isMojibake, legacyLetters } from "./letters.ts";
import { type Places, addPlace, createPlaces } from "./places.ts";

export interface ByteSurvey {
  readonly encoding: SieEncoding;
  readonly hasByteOrderMark: boolean;
  readonly lineFeeds: number;
  /** Carriage returns that no line feed follows: each ends a line. */
  readonly loneReturns: number;
  readonly controls: Places;
  readonly invalidUtf8: Places;
  readonly mojibake: Places;
  readonly replacements: Places;
}

interface Tally {
  lineFeeds: number;
  loneReturns: number;
  utf8Sequences: number;
  /** Where the valid UTF-8 sequence that was last met ends. */
  utf8End: number;
  /** Letters åäöÅÄÖ as CP437 less those as Windows-1252: the two sets of bytes are disjoint. */
  cp437Lead: number;
  readonly controls: Places;
  readonly invalidUtf8: Places;
  readonly mojibake: Places;
  readonly replacements: Places;
}

/** Surveys all bytes, four at a time where nothing stands out. */
export function surveyBytes(bytes: Uint8Array): ByteSurvey {
  const tally: Tally = {
    lineFeeds: 0,
    loneReturns: 0,
    utf8Sequences: 0,
    utf8End: 0,
    cp437Lead: 0,
    controls: createPlaces(),
    invalidUtf8: createPlaces(),
    mojibake: createPlaces(),
    replacements: createPlaces(),
  };
  const hasByteOrderMark = utf8SequenceLength(bytes, 0) === 3 && utf8CodePoint(bytes, 0, 3) === 0xfeff;
  const start = hasByteOrderMark ? 3 : 0;
  const end = endOfText(bytes);
  const firstWord = Math.min(end, start + ((4 - ((bytes.byteOffset + start) & 3)) & 3));
  const wordCount = Math.max(0, (end - firstWord) >> 2);
  visitBytes(tally, bytes, { from: start, to: firstWord });
  visitWords(tally, bytes, new Int32Array(bytes.buffer, bytes.byteOffset + firstWord, wordCount));
  visitBytes(tally, bytes, { from: firstWord + wordCount * 4, to: end });
  return { ...tally, hasByteOrderMark, encoding: encodingOf(tally, hasByteOrderMark) };
}

/** DOS programs end a file with Ctrl-Z, and some pad the last block with it. */
export function endOfText(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0x1a) end--;
  return end;
}

function visitWords(tally: Tally, bytes: Uint8Array, words: Int32Array): void {
  const first = words.byteOffset - bytes.byteOffset;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? 0;
    // Set for each byte above 126 and each below 32 (and harmlessly for some neighbours of such).
    if ((((word + 0x0101_0101) | word | ((word - 0x2020_2020) & ~word)) & 0x8080_8080) === 0) continue;
    const at = first + i * 4;
    for (let j = at; j < at + 4; j++) {
      const byte = bytes[j] ?? 0;
      if (byte === 10) tally.lineFeeds++;
      else if (byte < 32 || byte > 126) visitByte(tally, bytes, j);
    }
  }
}

function visitBytes(
  tally: Tally,
  bytes: Uint8Array,
  range: { readonly from: number; readonly to: number },
): void {
  for (let i = range.from; i < range.to; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 32 || byte > 126) visitByte(tally, bytes, i);
  }
}

function visitByte(tally: Tally, bytes: Uint8Array, at: number): void {
  const byte = bytes[at] ?? 0;
  if (byte >= 128) visitHighByte(tally, bytes, at);
  else if (byte === 10) tally.lineFeeds++;
  else if (byte === 13) {
    if (bytes[at + 1] !== 10) tally.loneReturns++;
  } else if (byte !== 9) addPlace(tally.controls, at, byte);
}

function visitHighByte(tally: Tally, bytes: Uint8Array, at: number): void {
  const byte = bytes[at] ?? 0;
  tally.cp437Lead += legacyLetters[byte] ?? 0;
  if (at < tally.utf8End) return;
  const length = utf8SequenceLength(bytes, at);
  if (length === 0) {
    addPlace(tally.invalidUtf8, at, byte);
    return;
  }
  tally.utf8Sequences++;
  tally.utf8End = at + length;
  const codePoint = utf8CodePoint(bytes, at, length);
  if (codePoint === 0xfffd) addPlace(tally.replacements, at, codePoint);
  else if (isMojibake(codePoint, bytes, at)) addPlace(tally.mojibake, at, codePoint);
}

function encodingOf(tally: Tally, hasByteOrderMark: boolean): SieEncoding {
  const invalid = tally.invalidUtf8.count;
  // A file that is UTF-8 but for a damaged byte or two has far more sequences than chance gives.
  if (hasByteOrderMark || tally.utf8Sequences > invalid * 20) return "utf-8";
  if (tally.utf8Sequences + invalid === 0) return "ascii";
  return tally.cp437Lead >= 0 ? "cp437" : "windows-1252";
}
