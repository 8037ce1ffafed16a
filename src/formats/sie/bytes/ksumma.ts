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

const isFed = 1;
const endsRun = 2;
/** What each byte means outside quotes, where separators and braces are left out. */
const outside = meanings({ leftOut: [9, lineFeed, 13, 32, quote, 123, 125], ends: [quote, backslash] });
/** Inside quotes only line ends are: one that was never closed must not swallow the file. */
const inside = meanings({ leftOut: [lineFeed, 13, quote], ends: [quote, backslash, lineFeed] });

/** Computes the checksum of the records from `from` up to `to`. */
export function computeKsumma(bytes: Uint8Array, range: { from: number; to: number }): number {
  const block = new Uint8Array(blockLength);
  let crc = crc32Start;
  let length = 0;
  let meaning = outside;
  for (let at = range.from; at < range.to;) {
    const stop = Math.min(range.to, at + blockLength - length);
    let byte = 0;
    while (at < stop) {
      byte = bytes[at++] ?? 0;
      const means = meaning[byte] ?? 0;
      // Written always and kept only when fed: cheaper than a branch that cannot be foreseen.
      block[length] = byte;
      length += means & isFed;
      if (means >= endsRun) break;
    }
    if (byte === quote) meaning = meaning === outside ? inside : outside;
    else if (byte === lineFeed) meaning = outside;
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

function meanings(of: { readonly leftOut: readonly number[]; readonly ends: readonly number[] }): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => {
    return (of.leftOut.includes(byte) ? 0 : isFed) + (of.ends.includes(byte) ? endsRun : 0);
  });
}
