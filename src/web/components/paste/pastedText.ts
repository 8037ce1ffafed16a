/**
 * The text of a file that is dropped in place of pasted text: UTF-8, UTF-16 as spreadsheets save it, or Windows' own
 * code page. What is no text is told apart, so that nobody sends a program as a list.
 */
export type PastedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: "empty" | "spreadsheet" | "pdf" | "not-text" | "too-long" };

/** As much as the server takes. */
const charactersAtMost = 2_000_000;
const nul = "\u0000";

/** Reads the bytes of a file as text. */
export function readPastedText(bytes: Uint8Array): PastedText {
  if (bytes.length === 0) return { ok: false, fault: "empty" };
  if (startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf]))
    return { ok: false, fault: "spreadsheet" };
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return { ok: false, fault: "pdf" };
  if (bytes.length > charactersAtMost * 4) return { ok: false, fault: "too-long" };
  const text = decode(bytes);
  if (text.includes(nul)) return { ok: false, fault: "not-text" };
  if (text.length > charactersAtMost) return { ok: false, fault: "too-long" };
  return text.trim() === "" ? { ok: false, fault: "empty" } : { ok: true, text };
}

function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
