/** Lines end with LF, CR LF (SIE 4B §5.5), or, from old Macintoshes, CR alone. */

const lineFeed = 10;
const carriageReturn = 13;

/** Where the line ends that `from` stands in: at its CR or LF, or at `end`. */
export function endOfLine(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at++;
  return at;
}

/** Where the line after the one that ends at `at` begins. */
export function afterLineEnd(bytes: Uint8Array, at: number): number {
  return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : at + 1;
}
