/**
 * The checksum of SIE 4B §10: CRC-32 over labels and field contents between the opening and the closing #KSUMMA.
 * Left out are separators, enclosing quotes, line ends, the braces of lists and blocks, and the backslash of
 * `\"`. The bytes are those of the file, so a file that was re-encoded after it was written no longer matches.
 */
import { crc32Start, finishCrc32, updateCrc32 } from "#lib/crc32.ts";

const blockLength = 1 << 15;
const quote = 34;
const backslash = 92;
const lineFeed = 10;

/** 1 for a byte that is fed when it stands outside quotes, 0 for one that is not. */
const isFedOutside = Uint8Array.from({ length: 256 }, (_, byte) =>
  [9, 10, 13, 32, quote, 123, 125].includes(byte) ? 0 : 1,
);
/** Line ends end a quoted field too: one that was never closed must not swallow the file. */
const isFedInside = Uint8Array.from({ length: 256 }, (_, byte) => ([10, 13, quote].includes(byte) ? 0 : 1));

/** Computes the checksum of the records from `from` up to `to`. */
export function computeKsumma(bytes: Uint8Array, range: { from: number; to: number }): number {
  const block = new Uint8Array(blockLength);
  let crc = crc32Start;
  let length = 0;
  let isQuoted = false;
  for (let at = range.from; at < range.to;) {
    const stop = Math.min(range.to, at + blockLength - length);
    const isFed = isQuoted ? isFedInside : isFedOutside;
    let byte = 0;
    while (at < stop) {
      byte = bytes[at++] ?? 0;
      block[length] = byte;
      length += isFed[byte] ?? 0;
      if (byte === quote || byte === backslash || byte === lineFeed) break;
    }
    if (byte === quote) isQuoted = !isQuoted;
    else if (byte === lineFeed) isQuoted = false;
    else if (byte === backslash && bytes[at] === quote && at < range.to) {
      block[length - 1] = quote;
      at++;
    }
    if (length === blockLength) {
      crc = updateCrc32(crc, block, length);
      length = 0;
    }
  }
  return finishCrc32(updateCrc32(crc, block, length));
}
