/** Port: SHA-256. */
export interface Sha256 {
  ofText(text: string): Uint8Array;
  ofBytes(bytes: Uint8Array): Uint8Array;
}
