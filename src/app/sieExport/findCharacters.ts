/** Finds the characters that CP437 lacks, with where they stand, so that a person can change them. */
import type { DocumentRow, SieDocument } from "#formats/sie/document/document.ts";
import { cp437 } from "#lib/cp437.ts";

export type CharacterProblem = {
  readonly kind: "characters-not-in-cp437";
  /** Three lists of equal length: the voucher or record, its row (0 for its own text), the character. */
  readonly numbers: readonly string[];
  readonly rows: readonly number[];
  readonly characters: readonly string[];
  /** How many more there are. */
  readonly more: number;
};

interface Place {
  readonly number: string;
  readonly row: number;
  readonly text: string;
}

const mostTold = 100;
/** Whatever is not in CP437, and controls, which SIE 4B §5.7 forbids. */
const lacking = new RegExp(`[^${allowedInClass()}]`, "gu");

function allowedInClass(): string {
  const allowed = Array.from(cp437.codeUnitByByte.subarray(32)).filter((codeUnit) => codeUnit !== 127);
  return allowed.map((codeUnit) => `\\u{${codeUnit.toString(16)}}`).join("");
}

/** Lists them; null when there are none. `names` is what vouchers without series and number are called. */
export function findCharacters(document: SieDocument, names: readonly string[]): CharacterProblem | null {
  const numbers: string[] = [];
  const rows: number[] = [];
  const characters: string[] = [];
  let count = 0;
  for (const { number, row, text } of textsOf(document, names)) {
    for (const character of lackingIn(text)) {
      count += 1;
      if (count > mostTold) continue;
      numbers.push(number);
      rows.push(row);
      characters.push(shown(character));
    }
  }
  if (count === 0) return null;
  return {
    kind: "characters-not-in-cp437",
    numbers,
    rows,
    characters,
    more: Math.max(count - mostTold, 0),
  };
}

/** Each once per text. */
function lackingIn(text: string): ReadonlySet<string> {
  return new Set(text.match(lacking));
}

/** A control character has no picture of its own. */
function shown(character: string): string {
  if (!/\p{C}|\s/u.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function* textsOf(document: SieDocument, names: readonly string[]): Generator<Place> {
  const { header, accounts, dimensions, objects, vouchers } = document;
  yield { number: "#FNAMN", row: 0, text: header.companyName };
  for (const { number, name } of accounts) yield { number: `#KONTO ${number}`, row: 0, text: number + name };
  for (const { number, name } of dimensions) yield { number: `#DIM ${number}`, row: 0, text: number + name };
  for (const { dimension, number, name } of objects) {
    yield { number: `#OBJEKT ${dimension} ${number}`, row: 0, text: dimension + number + name };
  }
  for (const [place, voucher] of vouchers.entries()) {
    const number = names[place] ?? `${voucher.series} ${voucher.number}`.trim();
    yield { number, row: 0, text: voucher.series + voucher.number + voucher.text + voucher.sign };
    for (const [index, row] of voucher.rows.entries()) yield { number, row: index + 1, text: textOf(row) };
  }
}

function textOf({ account, text, sign, objects }: DocumentRow): string {
  return [account, text, sign, ...objects.map(({ dimension, object }) => dimension + object)].join("");
}
