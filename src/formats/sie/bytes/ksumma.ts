/**
 * The checksum of SIE 4B §10: CRC-32 over labels and field contents between the opening and the closing #KSUMMA.
 * Left out are separators, enclosing quotes, line ends, the braces of lists and blocks, and the backslash of
 * `\"`. The bytes are those of the file, so a file that was re-encoded after it was written no longer matches.
 */
import { crc32Start, finishCrc32, updateCrc32 } from "#lib/crc32.ts";

const blockLength = 1 << 15;
/** With less room than this the block is summed. */
const shortestRun = 1 << 10;
const quote = 34;
const backslash = 92;
const lineFeed = 10;

const isFed = 1;
const endsRun = 2;
/** What each byte means outside quotes, where separators and braces are left out. */
const outside = meanings({ leftOut: [9, lineFeed, 13, 32, quote, 123, 125], ends: [quote, backslash] });
/** Inside quotes only line ends are: one that was never closed must not swallow the file. */
const inside = meanings({ leftOut: [lineFeed, 13, quote], ends: [quote, backslash, lineFeed] });

/** What is fed, gathered until there is enough to sum. */
interface Gathering {
  readonly block: Uint8Array;
  length: number;
  crc: number;
  /** What each byte means where the gathering stands. */
  meaning: Uint8Array;
  at: number;
}

/** Computes the checksum of the records from `from` up to `to`. */
export function computeKsumma(bytes: Uint8Array, range: { from: number; to: number }): number {
  const gathering: Gathering = {
    block: new Uint8Array(blockLength),
    length: 0,
    crc: crc32Start,
    meaning: outside,
    at: range.from,
  };
  while (gathering.at < range.to) {
    gatherRun(gathering, bytes, Math.min(range.to, gathering.at + blockLength - gathering.length));
    const byte = bytes[gathering.at - 1];
    if (byte === quote) gathering.meaning = gathering.meaning === outside ? inside : outside;
    else if (byte === lineFeed) gathering.meaning = outside;
    else if (byte === backslash && gathering.at < range.to && bytes[gathering.at] === quote) {
      gathering.block[gathering.length - 1] = quote;
      gathering.at++;
    }
    if (gathering.length >= blockLength - shortestRun) sumGathered(gathering);
  }
  return finishCrc32(updateCrc32(gathering.crc, gathering.block, gathering.length));
}

/**
 * Gathers the bytes up to one that ends the run, or up to `stop`. A function of its own and called often, so that
 * it is compiled early: a small file is read before a large loop would be.
 */
function gatherRun(gathering: Gathering, bytes: Uint8Array, stop: number): void {
  const { block, meaning } = gathering;
  let length = gathering.length;
  let at = gathering.at;
  let means = 0;
  while (at < stop && means < endsRun) {
    const byte = bytes[at++] ?? 0;
    means = meaning[byte] ?? 0;
    // Written always and kept only when fed: cheaper than a branch that cannot be foreseen.
    block[length] = byte;
    length += means & isFed;
  }
  gathering.length = length;
  gathering.at = at;
}

/** Sums all of what is gathered but the last few bytes, which do not fill a block of the checksum. */
function sumGathered(gathering: Gathering): void {
  const { block, length } = gathering;
  const summed = length & ~7;
  gathering.crc = updateCrc32(gathering.crc, block, summed);
  block.copyWithin(0, summed, length);
  gathering.length = length - summed;
}

function meanings(of: { readonly leftOut: readonly number[]; readonly ends: readonly number[] }): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => {
    return (of.leftOut.includes(byte) ? 0 : isFed) + (of.ends.includes(byte) ? endsRun : 0);
  });
}
