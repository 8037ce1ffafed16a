/** Text from bytes by the encoding that was found. Tolerates what SIE 4B §5.7 forbids in text. */
import { type CodePage, decodeCodePage } from "#lib/codePage.ts";
import { cp437 } from "#lib/cp437.ts";
import { decodeUtf8 } from "#lib/utf8.ts";
import { windows1252 } from "#lib/windows1252.ts";

export type SieEncoding = "ascii" | "cp437" | "utf-8" | "windows-1252";

/** The bytes of a file, and what they mean. */
export interface EncodedBytes {
  readonly bytes: Uint8Array;
  readonly encoding: SieEncoding;
}

/**
 * Decodes the text from `from` to `to`. A control character becomes a space, because databases and screens refuse
 * it; it is reported.
 */
export function decodeText(source: EncodedBytes, from: number, to: number): string {
  const { bytes, encoding } = source;
  if (encoding === "utf-8") return decodeUtf8(bytes, { from, to }).replaceAll(controlCharacters, " ");
  return decodeCodePage(encoding === "windows-1252" ? readable1252 : readable437, bytes, { from, to });
}

// eslint would rather not see control characters in a pattern, hence the class by its Unicode name.
const controlCharacters = /\p{Cc}/gu;
const readable437 = withoutControls(cp437, "§");
const readable1252 = withoutControls(windows1252, " ");

/** CP437 draws 0x15 as the section sign, which is what a program that wrote it meant. */
function withoutControls(codePage: CodePage, drawnAs0x15: string): CodePage {
  const codeUnitByByte = codePage.codeUnitByByte.map((codeUnit) =>
    codeUnit < 32 || (codeUnit >= 127 && codeUnit < 160) ? 32 : codeUnit,
  );
  codeUnitByByte[0x15] = drawnAs0x15.charCodeAt(0);
  return { ...codePage, codeUnitByByte };
}
