/**
 * Replaces what CP437 lacks, when a person has chosen that: texts of vouchers in the source cannot be changed by
 * anyone, and a closing must be able to leave the house. The file itself says what was replaced.
 */
import type { DocumentRow, DocumentVoucher, SieDocument } from "#formats/sie/document/document.ts";
import { cp437 } from "#lib/cp437.ts";

/** What people write for one another where a character is missing. */
const substituteByCharacter: ReadonlyMap<string, string> = new Map([
  ["–", "-"],
  ["—", "-"],
  ["‑", "-"],
  ["−", "-"],
  ["’", "'"],
  ["‘", "'"],
  ["´", "'"],
  ["”", '"'],
  ["“", '"'],
  ["…", "..."],
  ["€", "EUR"],
  ["¤", "kr"],
  ["×", "x"],
  ["Ø", "Ö"],
  ["ø", "ö"],
  ["©", "(c)"],
  ["®", "(r)"],
  ["™", "(tm)"],
  ["§", "par."],
  ["¶", " "],
  ["³", "3"],
  ["\u2009", " "],
  ["\u202f", " "],
  ["\u200b", ""],
]);

/** For a character that nothing else stands for. */
const lastResort = "_";

/** Gives the document with every text written in CP437, and its head saying which characters gave way. */
export function replaceCharacters(document: SieDocument): SieDocument {
  const replaced = new Map<string, string>();
  const text = (original: string): string => {
    const written = Array.from(original, (character) => {
      const other = substituteOf(character);
      if (other !== character) replaced.set(character, other);
      return other;
    }).join("");
    return written.replace(/\\+$/, (tail) => "/".repeat(tail.length));
  };
  const whole = withTexts(document, text);
  if (replaced.size === 0) return whole;
  const said = Array.from(replaced, ([character, other]) => `${nameOf(character)} mot "${other}"`).join(", ");
  const comments = [...whole.header.comments, `Tecken som SIE saknar har bytts: ${said}.`];
  return { ...whole, header: { ...whole.header, comments } };
}

function substituteOf(character: string): string {
  if (/\p{Cc}/u.test(character)) return " ";
  if (isWritable(character)) return character;
  const substitute = substituteByCharacter.get(character);
  if (substitute !== undefined) return substitute;
  const plain = character.normalize("NFD").replaceAll(/\p{M}/gu, "");
  return plain !== "" && Array.from(plain).every(isWritable) ? plain : lastResort;
}

function isWritable(character: string): boolean {
  return character.length === 1 && cp437.byteByCodeUnit.has(character.charCodeAt(0));
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function withTexts(document: SieDocument, text: (original: string) => string): SieDocument {
  const { header, accounts, dimensions, objects, vouchers } = document;
  const row = (each: DocumentRow): DocumentRow => ({
    ...each,
    text: text(each.text),
    sign: text(each.sign),
    objects: each.objects.map(({ dimension, object }) => ({
      dimension: text(dimension),
      object: text(object),
    })),
  });
  const voucher = (each: DocumentVoucher): DocumentVoucher => ({
    ...each,
    series: text(each.series),
    text: text(each.text),
    sign: text(each.sign),
    rows: each.rows.map(row),
  });
  return {
    ...document,
    header: { ...header, companyName: text(header.companyName), comments: header.comments.map(text) },
    accounts: accounts.map((each) => ({ ...each, name: text(each.name) })),
    dimensions: dimensions.map((each) => ({ ...each, number: text(each.number), name: text(each.name) })),
    objects: objects.map((each) => ({
      dimension: text(each.dimension),
      number: text(each.number),
      name: text(each.name),
    })),
    vouchers: vouchers.map(voucher),
  };
}
