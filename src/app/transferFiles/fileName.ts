/**
 * What a file is called in Fortnox: its own name for people, and a part of its hash, by which it is known again
 * wherever it is listed. Only characters that Fortnox allows in texts are kept.
 */

const mostLetters = 80;
const hashLetters = 16;

/** The part of a hash that a name holds: 64 bits. */
export function hashInName(sha256: string): string {
  return sha256.slice(0, hashLetters);
}

/** Names a file: `Bilaga 3 Hyra 3f5a9c21d0e4aa10.pdf`. */
export function fileNameInFortnox(name: string, sha256: string): string {
  const [, stem = name, ending = ""] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(name) ?? [];
  const plain = stem
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N} .,()&+_=-]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, mostLetters)
    .trim();
  return `${plain === "" ? "" : `${plain} `}${hashInName(sha256)}${ending.toLowerCase()}`;
}
