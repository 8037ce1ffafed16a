/** Looking for text in bytes. */

/** Finds where ASCII text stands at or after a place; -1 when it does not. */
export function indexOfText(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (startsWithText(bytes, text, at)) return at;
  }
  return -1;
}

/** Finds where ASCII text stands last; -1 when it does not. */
export function lastIndexOfText(bytes: Uint8Array, text: string): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.lastIndexOf(first); at !== -1; at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1)) {
    if (startsWithText(bytes, text, at)) return at;
  }
  return -1;
}

/** Tells whether ASCII text stands at a place. */
export function startsWithText(bytes: Uint8Array, text: string, at = 0): boolean {
  if (at < 0 || at + text.length > bytes.length) return false;
  for (let index = 0; index < text.length; index++) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** Reads bytes as Latin-1 text. */
export function textOf(bytes: Uint8Array, from: number, until: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(from, 0), until));
}

/** Reads a little-endian number of two bytes; 0 past the end. */
export function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 0x1_00;
}

/** Reads a little-endian number of four bytes; 0 past the end. */
export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) + uint16(bytes, at + 2) * 0x1_00_00;
}
