/** Files named on the command line. npm runs scripts in the package's folder; INIT_CWD is where the user stands. */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { renderSieProblem } from "#formats/sie/findingTexts.ts";
import type { SieProblem } from "#formats/sie/problems.ts";
import { readSie } from "#formats/sie/readSie.ts";
import type { SieFile } from "#formats/sie/sieFile.ts";
import { type Result, ok, refused } from "#lib/result.ts";

/** Exit code when a file cannot be read as SIE, or not at all. */
export const unreadableExitCode = 2;

export interface FileProblem {
  readonly kind: "file-unreadable";
  readonly path: string;
  readonly code: string;
}

export type InputProblem = SieProblem | FileProblem;

/** Reads a file. */
export function readInputFile(path: string): Result<Uint8Array, FileProblem> {
  try {
    return ok(readFileSync(pathOf(path)));
  } catch (error) {
    return refused({ kind: "file-unreadable", path, code: codeOf(error) });
  }
}

/** Reads a SIE file. */
export function readSieFile(path: string): Result<SieFile, InputProblem> {
  const bytes = readInputFile(path);
  return bytes.ok ? readSie(bytes.value) : bytes;
}

/** Writes a file; answers the code of the system error that prevented it. */
export function writeOutputFile(path: string, bytes: Uint8Array): string | undefined {
  try {
    writeFileSync(pathOf(path), bytes);
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

/** Says why a file was not read. */
export function renderInputProblem(problem: InputProblem): string {
  return problem.kind === "file-unreadable" ? renderFileProblem(problem) : renderSieProblem(problem);
}

/** Says why a file was not there to read. */
export function renderFileProblem({ path, code }: FileProblem): string {
  return `Filen ${path} kan inte läsas: ${reasonByCode[code] ?? `felkod ${code}`}.`;
}

export const reasonByCode: Readonly<Record<string, string>> = {
  ENOENT: "den finns inte",
  EISDIR: "den är en mapp",
  EACCES: "åtkomst nekas",
  ENOSPC: "disken är full",
  ENOTDIR: "mappen finns inte",
  EROFS: "disken är skrivskyddad",
  ERR_FS_FILE_TOO_LARGE: "den är större än 2 GB",
};

/** The file that the user means. */
export function pathOf(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}

function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}
