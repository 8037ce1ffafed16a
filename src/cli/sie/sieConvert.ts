/** `sie convert`: writes a SIE file anew as type 4E or 4I. */
import { plainDate } from "#domain/calendar/plainDate.ts";
import { renderRetypeChange, renderSieWriteProblem } from "#formats/sie/document/problemTexts.ts";
import type { SieFindingKind } from "#formats/sie/findings/findingFields.ts";
import { retype } from "#formats/sie/document/retype.ts";
import { toDocument } from "#formats/sie/document/toDocument.ts";
import { readSie } from "#formats/sie/readSie.ts";
import { movementsOf } from "#formats/sie/view/balances.ts";
import type { SieFile } from "#formats/sie/sieFile.ts";
import { writeSie } from "#formats/sie/writeSie.ts";
import { invariant } from "#lib/invariant.ts";
import packageJson from "../../../package.json" with { type: "json" };
import { renderFindingLine } from "./sieCheck.ts";
import {
  readSieFile,
  reasonByCode,
  renderInputProblem,
  unreadableExitCode,
  writeOutputFile,
} from "../inputFile.ts";

const refusedExitCode = 1;
/** Deviations that leave something of the file unread: it must not be missing from the new one unnoticed. */
const losingKinds: ReadonlySet<SieFindingKind> = new Set<SieFindingKind>([
  "line-not-a-record",
  "record-unreadable",
  "row-outside-voucher",
]);

/** Converts a file. Nothing is written when anything at all would be lost without being said. */
export function convertSieFile(path: string, to: "4E" | "4I", outPath: string): void {
  const source = readSieFile(path);
  if (!source.ok) {
    fail([renderInputProblem(source.problem)], unreadableExitCode);
    return;
  }
  const lost = source.value.findings.filter(({ kind }) => losingKinds.has(kind));
  if (lost.length > 0) {
    fail(lost.map(renderFindingLine), refusedExitCode);
    return;
  }
  const author = {
    program: "Skatt & Bokslut",
    programVersion: packageJson.version,
    generatedOn: plainDate(new Date().toLocaleDateString("sv-SE")),
  };
  const { document, changes } = retype(toDocument(source.value), to, author);
  const written = writeSie(document);
  if (!written.ok) {
    fail(written.problem.map(renderSieWriteProblem), refusedExitCode);
    return;
  }
  readBack(source.value, written.value);
  const failure = writeOutputFile(outPath, written.value);
  if (failure !== undefined) {
    fail([`Filen ${outPath} kan inte skrivas: ${reasonByCode[failure] ?? failure}.`], refusedExitCode);
    return;
  }
  for (const change of changes) process.stderr.write(`${renderRetypeChange(change)}\n`);
}

/** What is handed over must say the same as what came in: the same vouchers, and the same sum on every account. */
function readBack(source: SieFile, bytes: Uint8Array): void {
  const result = readSie(bytes);
  invariant(result.ok && result.value.checksum.state === "correct", "A written SIE file reads back");
  invariant(result.value.vouchers.length === source.vouchers.length, "A written SIE file keeps its vouchers");
  const movements = movementsOf(result.value);
  for (const [account, ore] of movementsOf(source)) {
    invariant(movements.get(account) === ore, `A written SIE file keeps the sum of account ${account}`);
  }
}

function fail(texts: readonly string[], exitCode: number): void {
  for (const text of texts) process.stderr.write(`${text}\n`);
  process.exitCode = exitCode;
}
