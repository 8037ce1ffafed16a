/** File names as people send them, made safe to keep, to show and to save under again. */

const longestName = 200;
const longestExtension = 10;

/**
 * Keeps the last part of a path, without what cannot be seen (control characters, marks that turn the direction of
 * text) and at most 200 characters, its ending kept.
 */
export function tidyFileName(name: string): string {
  const last = name.toWellFormed().normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const seen = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const characters = Array.from(seen);
  if (characters.length <= longestName) return seen;
  const ending = Array.from(/\.[^.]*$/.exec(seen)?.[0] ?? "").slice(0, longestExtension + 1);
  return [...characters.slice(0, longestName - ending.length), ...ending].join("").trim();
}

/** Reads the ending of a file's name in small letters, without its dot; empty when it has none. */
export function extensionOf(name: string): string {
  return /[^.]\.([^.\s]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}
