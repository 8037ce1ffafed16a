/** Reads the keys of one dictionary of a PDF. Source: ISO 32000-1, 7.2 and 7.3. */
import { startsWithText, textOf } from "./bytes.ts";

/** Keys with the first token of their value; nested values are stepped over. */
export type PdfDictionary = ReadonlyMap<string, string>;

/** A dictionary that says how a file is read is small; one without end is none. */
const longest = 65_536;
const token =
  /%[^\r\n]*|\((?:\\[^]|[^()\\])*\)|<<|>>|<[^<>]*>|[[\]()]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/y;
const blanks = /[\s\0]*/y;

/** Reads the dictionary that begins at a place; null when none does, or it does not end. */
export function readPdfDictionary(bytes: Uint8Array, at: number): PdfDictionary | null {
  if (!startsWithText(bytes, "<<", at)) return null;
  // In pieces: what is spread over a call may not be too long.
  const text = [0, 1, 2, 3, 4, 5, 6, 7]
    .map((piece) => at + (piece * longest) / 8)
    .map((from) => textOf(bytes, from, Math.min(from + longest / 8, bytes.length)))
    .join("");
  return readKeys(text);
}

function readKeys(text: string): PdfDictionary | null {
  const values = new Map<string, string>();
  let depth = 0;
  let key: string | null = null;
  for (const found of tokensOf(text)) {
    if (depth === 1 && key !== null && !isClosing(found)) {
      values.set(key, found);
      key = null;
    } else if (depth === 1 && found.startsWith("/")) key = nameOf(found);
    if (found === "<<" || found === "[") depth += 1;
    if (isClosing(found)) depth -= 1;
    if (depth === 0) return values;
  }
  return null;
}

function isClosing(found: string): boolean {
  return found === ">>" || found === "]";
}

function* tokensOf(text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    blanks.lastIndex = at;
    blanks.test(text);
    token.lastIndex = blanks.lastIndex;
    const found = token.exec(text)?.[0];
    if (found === undefined) at = blanks.lastIndex + 1;
    else {
      at = token.lastIndex;
      if (!found.startsWith("%")) yield found;
    }
  }
}

/** Any character of a name may be written by its code: `/Encr#79pt`. */
function nameOf(found: string): string {
  return found
    .slice(1)
    .replaceAll(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number(`0x${code}`)));
}
