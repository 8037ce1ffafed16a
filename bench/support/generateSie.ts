/**
 * Makes a large, sound SIE 4E file: what a busy company's year looks like, without being anyone's. The same
 * arguments always give the same bytes: `node generateSie.ts FILE ROWS checksum|plain` prints what it made. A
 * process of its own, because one that is started from a large process inherits its peak memory.
 */
import { closeSync, openSync, writeSync } from "node:fs";
import { cp437 } from "#lib/cp437.ts";
import { encodeCodePage } from "#lib/codePage.ts";
import { computeKsumma } from "#formats/sie/bytes/ksumma.ts";

interface GeneratedSie {
  readonly bytes: number;
  readonly rows: number;
  readonly vouchers: number;
}

const balanceAccounts = [
  1220, 1229, 1510, 1630, 1930, 1940, 2081, 2099, 2440, 2611, 2641, 2650, 2710, 2731, 2890,
];
const resultAccounts = Array.from({ length: 180 }, (_, i) => 3000 + i * 33);
const accounts = [...balanceAccounts, ...resultAccounts];
const words = [
  "Försäljning",
  "Inköp",
  "Lön",
  "Hyra Ågatan",
  "Bankavgift",
  "Kundinbetalning",
  "Resa Malmö",
  "El",
  "Ränta",
];
const series = ["A", "B", "K", "L"];
const daysOfYear = 365;
const blockLength = 1 << 22;

/** Writes the file with at least `rowCount` #TRANS rows. */
function generateSie(path: string, rowCount: number, withChecksum: boolean): GeneratedSie {
  const parts: Uint8Array[] = [];
  const random = createRandom(20_250_101);
  const books = makeVouchers(rowCount, random);
  parts.push(encode([...headerLines(), ...balanceLines(books.sums)]));
  for (let at = 0; at < books.lines.length; at += blockLength / 64) {
    parts.push(encode(books.lines.slice(at, at + blockLength / 64)));
  }
  const body = join(parts);
  const lines = (...texts: readonly string[]): Uint8Array => encode(texts);
  const file = openSync(path, "w");
  const checksum = computeKsumma(body, { from: 0, to: body.length });
  const head = withChecksum ? lines("#FLAGGA 0", "#KSUMMA") : lines("#FLAGGA 0");
  const foot = withChecksum ? lines(`#KSUMMA ${checksum}`) : lines();
  for (const part of [head, body, foot]) writeSync(file, part);
  closeSync(file);
  const bytes = head.length + body.length + foot.length;
  return { bytes, rows: books.rows, vouchers: books.vouchers };
}

function encode(lines: readonly string[]): Uint8Array {
  const { bytes, unrepresentable } = encodeCodePage(cp437, lines.map((line) => `${line}\r\n`).join(""));
  if (unrepresentable.length > 0) throw new Error("The generator uses a character that CP437 lacks.");
  return bytes;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let length = 0;
  for (const part of parts) {
    joined.set(part, length);
    length += part.length;
  }
  return joined;
}

/** Whole numbers below `limit`, by a linear congruence: chance that is the same every time. */
function createRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}

function headerLines(): readonly string[] {
  return [
    '#PROGRAM "Mätbok" 1.0',
    "#FORMAT PC8",
    '#GEN 20260110 "ÅÖ"',
    "#SIETYP 4",
    "#FNR 1",
    "#ORGNR 556000-0001",
    '#FNAMN "Storföretaget i Växjö AB"',
    "#RAR 0 20250101 20251231",
    "#RAR -1 20240101 20241231",
    "#KPTYP BAS2025",
    ...accounts.map((account) => `#KONTO ${account} "Konto för ändamål ${account}"`),
    '#DIM 1 "Kostnadsställe"',
    '#DIM 6 "Projekt"',
    ...Array.from({ length: 40 }, (_, i) => `#OBJEKT 1 "${10 + i}" "Avdelning ${i}"`),
    ...Array.from({ length: 90 }, (_, i) => `#OBJEKT 6 "P${i}" "Projekt ${i}"`),
  ];
}

/** Openings are nothing, so that each closing is what the vouchers make it. */
function balanceLines(sums: ReadonlyMap<number, number>): readonly string[] {
  return accounts.flatMap((account) => {
    const sum = sums.get(account) ?? 0;
    if (sum === 0) return [];
    return [`#${account < 3000 ? "UB" : "RES"} 0 ${account} ${kronor(sum)}`];
  });
}

interface Books {
  readonly lines: string[];
  readonly sums: Map<number, number>;
  rows: number;
  vouchers: number;
}

function makeVouchers(rowCount: number, random: (limit: number) => number): Books {
  const books: Books = { lines: [], sums: new Map(), rows: 0, vouchers: 0 };
  const lastNumbers = new Map<string, number>();
  while (books.rows < rowCount) {
    const letter = series[random(series.length)] ?? "A";
    const number = (lastNumbers.get(letter) ?? 0) + 1;
    lastNumbers.set(letter, number);
    const day = Math.floor((books.rows / rowCount) * daysOfYear);
    const date = compactDate(day);
    const text = `${words[random(words.length)] ?? ""} ${100_000 + random(900_000)}`;
    const quote = random(200) === 0 ? ' \\"extra\\"' : "";
    books.lines.push(`#VER ${letter} ${number} ${date} "${text}${quote}" ${date} "ÅÖ"`, "{");
    addRows(books, date, random);
    books.lines.push("}");
    books.vouchers++;
  }
  return books;
}

function addRows(books: Books, date: string, random: (limit: number) => number): void {
  const count = 2 + random(5);
  let left = 0;
  for (let i = 0; i < count; i++) {
    const account = accounts[random(accounts.length)] ?? 1930;
    const amount = i === count - 1 ? -left : random(2_000_000) - 1_000_000;
    left += amount;
    books.sums.set(account, (books.sums.get(account) ?? 0) + amount);
    const objects = account < 3000 || random(5) > 0 ? "{}" : objectList(random);
    const rest = random(10) < 3 ? ` ${date} "${words[random(words.length)] ?? ""}"` : "";
    books.lines.push(`#TRANS ${account} ${objects} ${kronor(amount)}${rest}`);
    books.rows++;
  }
}

function objectList(random: (limit: number) => number): string {
  const department = `1 "${10 + random(40)}"`;
  return random(4) === 0 ? `{${department} 6 "P${random(90)}"}` : `{${department}}`;
}

function compactDate(day: number): string {
  return new Date(Date.UTC(2025, 0, 1 + Math.min(day, daysOfYear - 1)))
    .toISOString()
    .slice(0, 10)
    .replaceAll("-", "");
}

function kronor(ore: number): string {
  const digits = Math.abs(ore).toString().padStart(3, "0");
  return `${ore < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const [, , path = "", rowCount = "", mode = ""] = process.argv;
console.log(JSON.stringify(generateSie(path, Number(rowCount), mode === "checksum")));
