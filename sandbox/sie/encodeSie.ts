/** The bytes of a SIE file: always tagged PC8, whatever they really are. */
import { encodeCodePage } from "#lib/codePage.ts";
import { cp437 } from "#lib/cp437.ts";
import type { CompanyHabits } from "#sandbox/state/company.ts";

/** Encodes a file's text in a company's habit. What the code page lacks is lost, as it is in the original. */
export function encodeSie(text: string, encoding: CompanyHabits["sieEncoding"]): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(text);
    case "latin-1":
      return Buffer.from(text, "latin1");
    case "cp437":
      return encodeCodePage(cp437, text).bytes;
  }
}
