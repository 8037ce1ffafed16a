/**
 * The hashes that seal the log: each seal covers the seal before it and its own entries in full, so that no entry
 * can be changed, removed or put in afterwards without every later seal saying so.
 */
import { createHash, randomBytes } from "node:crypto";
import type { LogData } from "./logWriter.ts";

/** What a seal covers of an entry: everything but the personal text, of which it covers the hash. */
export interface SealedEntry {
  readonly entry: bigint;
  readonly at: string;
  readonly by: string | null;
  readonly closingId: string | null;
  readonly kind: string;
  readonly data: LogData;
  readonly personalHash: string | null;
}

export interface PersonalText {
  readonly text: LogData;
  /** Keeps a short name or address from being guessed from its hash when the text itself is erased. */
  readonly salt: string;
  readonly hash: string;
}

/** Salts and hashes personal text for storage outside the seal. */
export function sealPersonalText(text: LogData): PersonalText {
  const salt = randomBytes(16).toString("base64url");
  return { text, salt, hash: sha256(salt + canonicalJson(text)) };
}

/** Computes the hash of a seal over `entries`, in order, after the seal `previousHash` (empty for the first). */
export function sealHash(previousHash: string, entries: readonly SealedEntry[]): string {
  const lines = entries.map((entry) =>
    canonicalJson([
      entry.entry.toString(),
      entry.at,
      entry.by,
      entry.closingId,
      entry.kind,
      entry.data,
      entry.personalHash,
    ]),
  );
  return sha256([previousHash, ...lines].join("\n"));
}

/** Writes JSON with keys in order, because the database does not keep the order in which they were written. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(",")}}`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
