/** Recognises by their first bytes the files that people choose instead of a SIE file. */
import { decodeUtf8 } from "#lib/utf8.ts";
import type { SieProblem } from "../problems.ts";

/** As much of the file as an XML prologue and a doctype may take. */
const headLength = 4096;
const markup = /^<(\?xml|!doctype|!--|[a-z][\w:.-]*[\s/>])/i;

/** Says what the file is when it is plainly not SIE 1–4. */
export function recogniseOtherFormat(bytes: Uint8Array): SieProblem | undefined {
  const head = bytes.subarray(0, headLength);
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06]))
    return { kind: "sie-file-is-zip" };
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) return { kind: "sie-file-is-utf16" };
  const text = decodeUtf8(head, { from: 0, to: head.length })
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (bytes.every((byte) => byte <= 32)) return { kind: "sie-file-empty" };
  if (text.startsWith("%PDF")) return { kind: "sie-file-is-pdf" };
  return markup.test(text) ? recogniseMarkup(text.toLowerCase()) : undefined;
}

function recogniseMarkup(text: string): SieProblem {
  // SIE 5: namespace http://www.sie.se/sie5, root Sie or SieEntry.
  if (text.includes("sie.se/sie5") || /<([a-z0-9]+:)?sie(entry)?[\s>]/.test(text)) {
    return { kind: "sie-file-is-sie5" };
  }
  return text.startsWith("<?xml") && !text.includes("<html")
    ? { kind: "sie-file-is-xml" }
    : { kind: "sie-file-is-html" };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
