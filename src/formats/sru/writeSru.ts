/**
 * Writes INFO.SRU and BLANKETTER.SRU, byte for byte as Skatteverket describes them: ISO 8859-1, lines that end with CR
 * and LF, records in their order, nothing empty. What the files cannot hold is refused and told, never replaced.
 */
import { type Result, ok, refused } from "#lib/result.ts";
import type { SruBlock, SruMoment, SruSender } from "./sruFile.ts";

export type SruProblem =
  | {
      readonly kind: "sru-character";
      readonly record: string;
      readonly character: string;
      readonly position: number;
    }
  | { readonly kind: "sru-too-long"; readonly record: string; readonly most: number }
  | { readonly kind: "sru-missing"; readonly record: string }
  | { readonly kind: "sru-invalid"; readonly record: string; readonly value: string };

type Records = readonly (readonly [record: string, value: string | null])[];

export interface SruInfo {
  readonly sender: SruSender;
  readonly created: SruMoment;
  /** The program that made the files. */
  readonly program: string;
}

/** Writes INFO.SRU. */
export function writeInfo({ sender, created, program }: SruInfo): Result<Uint8Array, readonly SruProblem[]> {
  const problems: SruProblem[] = [];
  for (const [record, value] of requiredOf(sender)) {
    if (value.trim() === "") problems.push({ kind: "sru-missing", record });
  }
  const shapes: readonly (readonly [string, RegExp, string])[] = [
    ["ORGNR", /^\d{12}$/, sender.identity],
    ["POSTNR", /^[1-9]\d{4}$/, sender.postalCode],
  ];
  for (const [record, shape, value] of shapes) {
    if (value.trim() !== "" && !shape.test(value)) problems.push({ kind: "sru-invalid", record, value });
  }
  const written = encode([
    ["DATABESKRIVNING_START", null],
    ["PRODUKT", "SRU"],
    ["SKAPAD", `${created.date} ${created.time}`],
    ["PROGRAM", program],
    ["FILNAMN", "BLANKETTER.SRU"],
    ["DATABESKRIVNING_SLUT", null],
    ["MEDIELEV_START", null],
    ["ORGNR", sender.identity],
    ["NAMN", sender.name],
    ...optional("ADRESS", sender.address),
    ["POSTNR", sender.postalCode],
    ["POSTORT", sender.postalTown],
    ...optional("AVDELNING", sender.department),
    ...optional("KONTAKT", sender.contact),
    ...optional("EMAIL", sender.email),
    ...optional("TELEFON", sender.phone),
    ["MEDIELEV_SLUT", null],
  ]);
  const all = [...problems, ...(written.ok ? [] : written.problem)];
  return all.length > 0 ? refused(all) : written;
}

/** Writes BLANKETTER.SRU; a block without fields is left out. */
export function writeForms(blocks: readonly SruBlock[]): Result<Uint8Array, readonly SruProblem[]> {
  const filled = blocks.filter(({ fields }) => fields.length > 0);
  if (filled.length === 0) return refused([{ kind: "sru-missing", record: "BLANKETT" }]);
  return encode([...filled.flatMap(recordsOf), ["FIL_SLUT", null]]);
}

function recordsOf({ form, identity, moment, name, fields }: SruBlock): Records {
  return [
    ["BLANKETT", form],
    ["IDENTITET", `${identity} ${moment.date} ${moment.time}`],
    ...optional("NAMN", name),
    ...fields.map(({ code, value }) => ["UPPGIFT", `${code} ${value}`] as const),
    ["BLANKETTSLUT", null],
  ];
}

function requiredOf(sender: SruSender): readonly (readonly [string, string])[] {
  return [
    ["ORGNR", sender.identity],
    ["NAMN", sender.name],
    ["POSTNR", sender.postalCode],
    ["POSTORT", sender.postalTown],
  ];
}

function optional(record: string, value: string | null): Records {
  return value === null || value.trim() === "" ? [] : [[record, value]];
}

/** By the types of the description: STR_15 and STR_250. */
const mostByRecord: Readonly<Record<string, number>> = { TELEFON: 15, PRODUKT: 15 };
const most = 250;

function encode(records: Records): Result<Uint8Array, readonly SruProblem[]> {
  const problems: SruProblem[] = [];
  const bytes: number[] = [];
  for (const [record, value] of records) {
    const text = value?.trim() ?? null;
    if (text !== null) {
      problems.push(...valueProblems(record, text));
    }
    const line = text === null ? `#${record}` : `#${record} ${text}`;
    for (const character of line) bytes.push(character.codePointAt(0) ?? 0);
    bytes.push(13, 10);
  }
  return problems.length > 0 ? refused(problems) : ok(Uint8Array.from(bytes));
}

function valueProblems(record: string, text: string): readonly SruProblem[] {
  const problems: SruProblem[] = [];
  const limit = mostByRecord[record] ?? most;
  if (text.length > limit) problems.push({ kind: "sru-too-long", record, most: limit });
  Array.from(text).forEach((character, index) => {
    if (!isAllowed(character))
      problems.push({ kind: "sru-character", record, character, position: index + 1 });
  });
  return problems;
}

/** ISO 8859-1 without control characters; `#` begins a record and stands nowhere else. */
function isAllowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return character !== "#" && ((code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff));
}
