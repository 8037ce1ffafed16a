/**
 * One pass over the bytes of the whole file before any record is read: which encoding, and which
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
  readonly controls: Places;
  readonly invalidUtf8: Places;
  readonly mojibake: Places;
  readonly replacements: Places;
}

interface Tally {
  utf8Sequences: number;
  /** Where the valid UTF-8 sequence that was last met ends. */
  utf8End: number;
  /** How often each byte above 127 stands in the file. What it says of others means nothing. */
  readonly countByByte: Int32Array;
  readonly controls: Places;
  readonly invalidUtf8: Places;
  readonly mojibake: Places;
  readonly replacements: Places;
}

/** A file in UTF-8 may be damaged in places; one that is damaged in more is not in UTF-8. */
const mostInvalid = 1000;
const hasHighByte = 1;
const hasControl = 2;
const oddityByByte = odditiesOfBytes();
const oddityByPair = odditiesOfPairs();

/** Surveys all bytes, four at a time where nothing stands out. */
export function surveyBytes(bytes: Uint8Array): ByteSurvey {
  const tally: Tally = {
    utf8Sequences: 0,
    utf8End: 0,
    countByByte: new Int32Array(256),
    controls: createPlaces(),
    invalidUtf8: createPlaces(),
    mojibake: createPlaces(),
    replacements: createPlaces(),
  };
  const hasByteOrderMark = utf8SequenceLength(bytes, 0) === 3 && utf8CodePoint(bytes, 0, 3) === 0xfeff;
  const start = hasByteOrderMark ? 3 : 0;
  const end = endOfText(bytes);
  // Words are read through a view, which must begin at a multiple of four in its buffer.
  const firstWord = Math.min(end, start + (-(bytes.byteOffset + start) & 3));
  const wordCount = (end - firstWord) >> 2;
  for (let at = start; at < firstWord; at++) visitByte(tally, bytes, at);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + firstWord, wordCount);
  countWords(tally, bytes, words.subarray(visitWords(tally, bytes, words)));
  for (let at = firstWord + wordCount * 4; at < end; at++) visitByte(tally, bytes, at);
  return { ...tally, hasByteOrderMark, encoding: encodingOf(tally, hasByteOrderMark) };
}

/** DOS programs end a file with Ctrl-Z, and some pad the last block with it. */
export function endOfText(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0x1a) end--;
  return end;
}

/** Looks at every byte that stands out. Answers where it stopped: the file can no longer be UTF-8, or ends. */
function visitWords(tally: Tally, bytes: Uint8Array, words: Uint32Array): number {
  const first = words.byteOffset - bytes.byteOffset;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? 0;
    if (((oddityByPair[word & 0xffff] ?? 0) | (oddityByPair[word >>> 16] ?? 0)) === 0) continue;
    const at = first + i * 4;
    for (let j = at; j < at + 4; j++) visitByte(tally, bytes, j);
    if (tally.invalidUtf8.count > mostInvalid) return i + 1;
  }
  return words.length;
}

/** Goes on by counting: no branch on any single byte, which a processor could not foresee. */
function countWords(tally: Tally, bytes: Uint8Array, words: Uint32Array): void {
  const first = words.byteOffset - bytes.byteOffset;
  const { countByByte } = tally;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? 0;
    const low = word & 0xffff;
    const high = word >>> 16;
    const oddity = (oddityByPair[low] ?? 0) | (oddityByPair[high] ?? 0);
    if (oddity === 0) continue;
    countByByte[low & 255] = (countByByte[low & 255] ?? 0) + 1;
    countByByte[low >> 8] = (countByByte[low >> 8] ?? 0) + 1;
    countByByte[high & 255] = (countByByte[high & 255] ?? 0) + 1;
    countByByte[high >> 8] = (countByByte[high >> 8] ?? 0) + 1;
    if (oddity >= hasControl) noteControls(tally, bytes, first + i * 4);
  }
}

function noteControls(tally: Tally, bytes: Uint8Array, from: number): void {
  for (let at = from; at < from + 4; at++) {
    const byte = bytes[at] ?? 0;
    if (oddityByByte[byte] === hasControl) addPlace(tally.controls, at, byte);
  }
}

function visitByte(tally: Tally, bytes: Uint8Array, at: number): void {
  const byte = bytes[at] ?? 0;
  tally.countByByte[byte] = (tally.countByByte[byte] ?? 0) + 1;
  if (byte >= 128) {
    if (at >= tally.utf8End) visitSequence(tally, bytes, at);
  } else if (oddityByByte[byte] === hasControl) addPlace(tally.controls, at, byte);
}

/** Looks at what should be the first byte of a UTF-8 sequence. */
function visitSequence(tally: Tally, bytes: Uint8Array, at: number): void {
  const length = utf8SequenceLength(bytes, at);
  if (length === 0) {
    addPlace(tally.invalidUtf8, at, bytes[at] ?? 0);
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
  const isUtf8 = invalid <= mostInvalid && tally.utf8Sequences > invalid * 20;
  if (hasByteOrderMark || isUtf8) return "utf-8";
  if (tally.utf8Sequences + invalid === 0) return "ascii";
  // The letters as CP437 less those as Windows-1252: the two sets of bytes are disjoint.
  const lead = tally.countByByte.reduce((sum, count, byte) => sum + count * (legacyLetters[byte] ?? 0), 0);
  return lead >= 0 ? "cp437" : "windows-1252";
}

/** What stands out in each byte: text, tabs and line ends do not. */
function odditiesOfBytes(): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => {
    if (byte >= 128) return hasHighByte;
    const isSeparator = byte === 9 || byte === 10 || byte === 13;
    return byte === 127 || (byte < 32 && !isSeparator) ? hasControl : 0;
  });
}

/** The same of each pair of bytes. */
function odditiesOfPairs(): Uint8Array {
  const pairs = new Uint8Array(65_536);
  for (let pair = 0; pair < pairs.length; pair++) {
    pairs[pair] = (oddityByByte[pair & 255] ?? 0) | (oddityByByte[pair >> 8] ?? 0);
  }
  return pairs;
}
