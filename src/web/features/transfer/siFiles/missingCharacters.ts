/** Which characters a SIE file cannot hold, and where each stands, as the server's refusal lists them. */
import { problemOf } from "#web/lib/api/failures.ts";

export interface MissingCharacter {
  readonly number: string;
  /** From 1; 0 is the entry's own text. */
  readonly row: number;
  readonly character: string;
}

export interface MissingCharacters {
  readonly listed: readonly MissingCharacter[];
  /** How many are not listed. */
  readonly more: number;
}

/** Reads the list from what a request threw; null when it threw something else. */
export function missingCharacters(error: unknown): MissingCharacters | null {
  if (error === null) return null;
  const { kind, data } = problemOf(error);
  if (kind !== "characters-not-in-cp437") return null;
  const { numbers, rows, characters } = data;
  if (!Array.isArray(numbers) || !Array.isArray(rows) || !Array.isArray(characters)) return null;
  const listed = characters.map((character, index) => ({
    number: String(numbers[index] ?? ""),
    row: Number(rows[index] ?? 0),
    character: String(character),
  }));
  return { listed, more: Number(data["more"] ?? 0) };
}

/** Names a character for those who cannot see it: `U+20AC`. */
export function codePointText(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
