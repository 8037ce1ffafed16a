/**
 * Swedish alphabetical order without a locale, so that it is the same everywhere: å, ä, ö after z, upper and lower case
 * alike, other accents as their letter (é as e, ü as y), w as a letter of its own.
 */

const marks = /\p{M}/gu;
/** The three characters after z in ASCII take the places of the letters after z. */
const letters: readonly (readonly [RegExp, string])[] = [
  [/å/gu, "{"],
  [/[äæ]/gu, "|"],
  [/[öøœ]/gu, "}"],
  [/ü/gu, "y"],
  [/ß/gu, "ss"],
  [/ð/gu, "d"],
  [/þ/gu, "th"],
];
const plain = /^[a-z0-9 .,&+-]*$/;

/** Makes a text whose order by code unit is the Swedish one. */
export function swedishSortKey(text: string): string {
  const lower = text.normalize("NFC").toLowerCase();
  if (plain.test(lower)) return lower;
  const placed = letters.reduce((key, [letter, place]) => key.replace(letter, place), lower);
  return placed.normalize("NFD").replace(marks, "");
}

/** Compares by code unit: negative when the first comes first. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Compares two names; those that differ in case or accent alone keep one order. */
export function compareSwedish(a: string, b: string): number {
  return compareText(swedishSortKey(a), swedishSortKey(b)) || compareText(a, b);
}

/** Compares numbers that are texts: 9 before 10, and what is no number after, by code unit. */
export function compareNumberText(a: string, b: string): number {
  const [isNumber, isOther] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumber !== isOther) return isNumber ? -1 : 1;
  return (isNumber ? a.length - b.length : 0) || compareText(a, b);
}
