/**
 * Seeded fuzzing of the SIE reader and writer: `npm run fuzz -- [seconds] [seed]`. Whatever the bytes are, reading
 * ends in a file that is consistent or in a problem; whatever the writer accepts reads back the same. Prints the
 * seed of each case that fails, which is all that is needed to run it again alone.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type { SieDocument } from "#formats/sie/document/document.ts";
import { toDocument } from "#formats/sie/document/toDocument.ts";
import { renderSieFinding, renderSieProblem } from "#formats/sie/findingTexts.ts";
import { readSie } from "#formats/sie/readSie.ts";
import type { SieFile } from "#formats/sie/sieFile.ts";
import { movementsOf } from "#formats/sie/view/balances.ts";
import { oreOf, recordOf } from "#formats/sie/view/rows.ts";
import { writeSie } from "#formats/sie/writeSie.ts";
import { anyDocument } from "../tests/support/sie/anyDocument.ts";
import { damageBytes, damageTexts } from "../tests/support/sie/damage.ts";

const [, , seconds = "30", firstSeed = "1"] = process.argv;
/** A file of a few kilobytes that takes longer has met something that is not linear. */
const slowestMs = 2000;
const folder = join(import.meta.dirname, "..", "fixtures", "sie");
const seeds = ["valid", "invalid"].flatMap((kind) =>
  readdirSync(join(folder, kind))
    .filter((name) => !name.endsWith(".json"))
    .map((name) => new Uint8Array(readFileSync(join(folder, kind, name)))),
);

const end = performance.now() + Number(seconds) * 1000;
let passed = 0;
let failed = 0;
for (let seed = Number(firstSeed); performance.now() < end; seed++) {
  try {
    runCase(seed);
    passed++;
  } catch (error) {
    failed++;
    console.error(`seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function runCase(seed: number): void {
  const start = performance.now();
  const original = seeds[seed % seeds.length] ?? new Uint8Array();
  checkReading(damageBytes(original, seed));
  const [document] = fc.sample(anyDocument, { seed, numRuns: 1 });
  if (document !== undefined) checkWriting(damageTexts(plain(document), seed));
  const ms = performance.now() - start;
  expect(ms < slowestMs, `takes ${Math.round(ms)} ms`);
}

function checkReading(bytes: Uint8Array): void {
  const result = readSie(bytes);
  if (!result.ok) {
    expect(renderSieProblem(result.problem).endsWith("."), "a problem has a text");
    return;
  }
  checkConsistency(result.value);
  for (const finding of result.value.findings) {
    const text = renderSieFinding(finding);
    expect(!/undefined|NaN|\[object/.test(text), `a finding has a whole text: ${text}`);
  }
  const written = writeSie(toDocument(result.value));
  if (written.ok) checkReadingBack(written.value, toDocument(result.value));
}

/** What every reader of the columns relies on. */
function checkConsistency(file: SieFile): void {
  const { rows, vouchers, accounts, objectLists } = file;
  const movements = new Map<string, bigint>();
  for (let row = 0; row < rows.length; row++) {
    const account = accounts[rows.account[row] ?? -1];
    expect(account !== undefined, "a row has an account");
    expect((rows.voucher[row] ?? -1) < vouchers.length, "a row has a voucher");
    expect((rows.objects[row] ?? 0) < objectLists.count, "a row has an object list");
    if (!recordOf(file, row).startsWith("trans") || account === undefined) continue;
    movements.set(account.number, (movements.get(account.number) ?? 0n) + oreOf(file, row));
  }
  expect(
    isDeepStrictEqual(movements, new Map<string, bigint>(movementsOf(file))),
    "sums are the sums of rows",
  );
  for (let voucher = 1; voucher < vouchers.length; voucher++) {
    const isAscending = (vouchers.firstRow[voucher] ?? 0) >= (vouchers.firstRow[voucher - 1] ?? 0);
    expect(isAscending, "rows follow each other");
  }
}

function checkWriting(document: SieDocument): void {
  const written = writeSie(document);
  if (written.ok) checkReadingBack(written.value, document);
}

function checkReadingBack(bytes: Uint8Array, document: SieDocument): void {
  const result = readSie(bytes);
  if (!result.ok) throw new Error(`What was written is refused: ${result.problem.kind}`);
  expect(result.value.checksum.state === "correct", "a written checksum is correct");
  expect(isDeepStrictEqual(toDocument(result.value), document), "what was written reads back the same");
}

/** fast-check makes some objects without a prototype, which a strict comparison minds. */
function plain<T>(value: T): T {
  return structuredClone(value);
}

function expect(isTrue: boolean, fact: string): void {
  if (!isTrue) throw new Error(`It does not hold that ${fact}`);
}
