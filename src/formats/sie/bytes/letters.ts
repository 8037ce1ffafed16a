/** Swedish letters as bytes, and the tell-tale characters of text that was once decoded wrongly. */

/** +1 for åäöÅÄÖ, é and ü in CP437, -1 for the same in Windows-1252. */
export const legacyLetters = letterScores();

/** CP437's å ä ö Å Ä Ö read as Windows-1252: † „ ” (U+008F) Ž ™. */
const cp437ReadAs1252: ReadonlySet<number> = new Set([0x2020, 0x201e, 0x201d, 0x008f, 0x017d, 0x2122]);
/** The second half of UTF-8's å ä ö Å Ä Ö read as Windows-1252: ¥ ¤ ¶ … „ –. */
const utf8ReadAs1252: ReadonlySet<number> = new Set([0xa5, 0xa4, 0xb6, 0x85, 0x84, 0x96, 0x9e, 0x93]);

/** Tells whether the UTF-8 character at `at` stands where only a Swedish letter makes sense. */
export function isMojibake(codePoint: number, bytes: Uint8Array, at: number): boolean {
  if (cp437ReadAs1252.has(codePoint)) {
    const length = codePoint < 0x800 ? 2 : 3;
    return isLetter(bytes[at - 1]) && isLetter(bytes[at + length]);
  }
  // Ã is followed by a letter-like sign only when UTF-8 was decoded byte by byte and encoded again.
  return codePoint === 0xc3 && bytes[at + 2] === 0xc2 && utf8ReadAs1252.has(bytes[at + 3] ?? 0);
}

function isLetter(byte: number | undefined): boolean {
  const folded = (byte ?? 0) | 0x20;
  return folded >= 0x61 && folded <= 0x7a;
}

function letterScores(): Int8Array {
  const scores = new Int8Array(256);
  for (const byte of [0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82, 0x81]) scores[byte] = 1;
  for (const byte of [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9, 0xfc]) scores[byte] = -1;
  return scores;
}
