/** Port: SHA-256. */
export interface Sha256 {
  ofText(text: string): Uint8Array;
  ofBytes(bytes: Uint8Array): Uint8Array;
}

/** Hashes texts as hexadecimal. */
export function hexHash(sha256: Sha256): (text: string) => string {
  return (text) => Array.from(sha256.ofText(text), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
