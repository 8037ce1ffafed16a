/** `closing list`, `closing sie4` and `closing si`: closings as files, from the installation's own database. */
import { accessSync, constants } from "node:fs";
import { dirname, extname } from "node:path";
import type { ClosingFileProblem } from "#app/sieExport/exportClosing.ts";
import type { HandOutProblem } from "#app/siFiles/handOutNumbered.ts";
import type { Ore } from "#domain/money/ore.ts";
import { renderSwedishAmount } from "#formats/sie/findings/swedishAmount.ts";
import { asOperator } from "../operator.ts";
import { pathOf, reasonByCode, writeOutputFile } from "./inputFile.ts";

const refusedExitCode = 1;

/** Prints each closing: id, client, fiscal year. */
export async function listClosings(): Promise<void> {
  const listed = await asOperator(({ closings }) => closings.listClosings());
  for (const { closingId, clientName, fiscalYear } of listed) {
    process.stdout.write(`${closingId}\t${clientName}\t${fiscalYear.start}\t${fiscalYear.end}\n`);
  }
}

/** Writes the closing as SIE 4E. */
export async function writeClosingFile(
  closingId: string,
  path: string,
  replacesCharacters: boolean,
): Promise<void> {
  const made = await asOperator(({ closings }) =>
    closings.makeClosingFile(closingId, { replacesCharacters }),
  );
  if (!made.ok) {
    fail(textsOf(made.problem));
    return;
  }
  write(path, made.value.bytes);
}

/** Hands entries out as SIE 4I, once it is sure that the file has a place. */
export async function writeSiFiles(
  closingId: string,
  path: string,
  numbers: readonly string[] | null,
): Promise<void> {
  if (!isWritable(path)) {
    fail([`Filen ${path} kan inte skrivas. Inget är utlämnat.`]);
    return;
  }
  const made = await asOperator(({ closings }) => closings.makeSiFiles(closingId, numbers));
  if (!made.ok) {
    fail(textsOf(made.problem));
    return;
  }
  if (made.value.length === 0) fail(["Ingen verifikation är klar att lämna ut."]);
  for (const [place, { content }] of made.value.entries()) {
    const ending = extname(path);
    write(place === 0 ? path : `${path.slice(0, path.length - ending.length)}-nasta-ar${ending}`, content);
  }
}

/** Entries are handed out when the file is made: it must then have somewhere to go. */
function isWritable(path: string): boolean {
  try {
    accessSync(dirname(pathOf(path)), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function write(path: string, bytes: Uint8Array): void {
  const failure = writeOutputFile(path, bytes);
  if (failure !== undefined) fail([`Filen ${path} kan inte skrivas: ${reasonByCode[failure] ?? failure}.`]);
  else process.stdout.write(`${path}\n`);
}

type FileProblem = ClosingFileProblem | HandOutProblem;

function textsOf(problem: FileProblem): readonly string[] {
  switch (problem.kind) {
    case "not-found":
      return ["Bokslutet finns inte. Kör closing list för att se vilka som finns."];
    case "nothing-imported":
      return ["Ingen bokföring är hämtad i bokslutet."];
    case "balances-unknown":
      return [`Importen säger inte vilken balans ${problem.accounts.join(", ")} har.`];
    case "file-differs-from-table":
      return [
        `Konto ${problem.account} blev ${amountOf(problem.fileOre)} i filen men är ${amountOf(problem.tableOre)} i avstämningen.`,
      ];
    case "entries-unknown":
      return [`Bokslutet har ingen verifikation ${problem.numbers.join(", ")}.`];
    case "entries-not-to-hand-out":
      return [
        `${problem.numbers.join(", ")} kan inte lämnas ut: bara verifikationer som är klara lämnas ut.`,
      ];
    case "sie-not-writable":
      return problem.reasons;
    case "characters-not-in-cp437":
      return problem.characters.map(
        (character, place) =>
          `Tecknet ${character} i ${placeOf(problem, place)} finns inte i PC8, teckenuppsättningen för SIE.`,
      );
  }
}

function placeOf(
  { numbers, rows }: { readonly numbers: readonly string[]; readonly rows: readonly number[] },
  place: number,
): string {
  const row = rows[place] ?? 0;
  return `${numbers[place] ?? ""}${row === 0 ? "" : ` rad ${String(row)}`}`;
}

function amountOf(amount: Ore | null): string {
  return amount === null ? "–" : renderSwedishAmount(amount);
}

function fail(texts: readonly string[]): void {
  for (const text of texts) process.stderr.write(`${text}\n`);
  process.exitCode = refusedExitCode;
}
