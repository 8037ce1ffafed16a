/** `sru`: writes INFO.SRU and BLANKETTER.SRU of a SIE file's tax return. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { sruFiles } from "#app/taxReturn/sruBlocks.ts";
import { plainDate } from "#domain/calendar/plainDate.ts";
import { parseOrganizationNumber } from "#domain/parties/organizationNumber.ts";
import type { SruMoment } from "#formats/sru/sruFile.ts";
import packageJson from "../../../package.json" with { type: "json" };
import { pathOf, reasonByCode, unreadableExitCode, writeOutputFile } from "../inputFile.ts";
import { type MadeReturn, type TaxOptions, makeReturn } from "./makeReturn.ts";
import { readSender } from "./sender.ts";
import { faultyExitCode, renderUnreadable } from "./taxReturn.ts";
import { type Problem as Named, renderTaxFinding } from "./taxTexts.ts";

export interface SruOptions extends TaxOptions {
  readonly out: string;
  readonly sender: string;
  readonly mark: readonly string[];
}

/** Twins of which at most one is crossed. */
const twins = [
  ["8040", "8041"],
  ["8044", "8045"],
] as const;

/** Writes them; nothing is written when anything is wrong. */
export function writeSruFiles(path: string, options: SruOptions): void {
  const read = makeReturn(path, options);
  if (!read.ok) {
    fail([renderUnreadable(read.problem)], unreadableExitCode);
    return;
  }
  const problems = writeFiles(read.value, options);
  if (problems.length > 0) fail(problems.map(renderTaxFinding), faultyExitCode);
}

/** A kind with the data of its sentence. */
type Problem = Named | (Named & Readonly<Record<string, unknown>>);

function writeFiles({ source, made }: MadeReturn, options: SruOptions): readonly Problem[] {
  const today = new Date();
  const asOf = plainDate(today.toLocaleDateString("sv-SE"));
  const sender = readSender(options.sender, asOf);
  if (!sender.ok) return [sender.problem];
  if (!made.ok) return [made.problem];
  const errors = made.value.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return errors;
  const wrong = markProblems(options.mark);
  if (wrong.length > 0) return wrong;
  const { companyName, organizationNumber, fiscalYear } = source.bookkeeping;
  const number = parseOrganizationNumber(organizationNumber ?? "", asOf);
  if (!number.ok) return [{ ...number.problem, number: organizationNumber ?? "" }];
  if (fiscalYear === null) return [{ kind: "fiscal-year-unknown" }];
  const files = sruFiles({
    fiscalYear,
    companyName,
    organizationNumber: number.value,
    taxReturn: made.value,
    marks: options.mark,
    sender: sender.value,
    moment: momentOf(today),
    program: `Skatt & Bokslut ${packageJson.version}`,
  });
  if (!files.ok) return files.problem.kind === "sru-not-writable" ? files.problem.problems : [files.problem];
  return [
    ...write(options.out, "INFO.SRU", files.value.info),
    ...write(options.out, "BLANKETTER.SRU", files.value.forms),
  ];
}

function markProblems(marks: readonly string[]): readonly Problem[] {
  const unknown = marks.find((code) => !twins.flat().some((known) => known === code));
  if (unknown !== undefined) return [{ kind: "mark-unknown", code: unknown }];
  const both = twins.find((pair) => pair.every((code) => marks.includes(code)));
  return both === undefined ? [] : [{ kind: "marks-exclude-each-other", codes: both }];
}

function write(folder: string, name: string, bytes: Uint8Array): readonly Problem[] {
  mkdirSync(pathOf(folder), { recursive: true });
  const failure = writeOutputFile(join(folder, name), bytes);
  return failure === undefined ? [] : [{ kind: "file-unwritable", reason: reasonByCode[failure] ?? failure }];
}

/** By the machine's clock, which is where the person is. */
function momentOf(now: Date): SruMoment {
  const digits = (value: number): string => value.toString().padStart(2, "0");
  return {
    date: now.toLocaleDateString("sv-SE").replaceAll("-", ""),
    time: [now.getHours(), now.getMinutes(), now.getSeconds()].map(digits).join(""),
  };
}

function fail(texts: readonly string[], exitCode: number): void {
  for (const text of new Set(texts)) process.stderr.write(`${text}\n`);
  process.exitCode = exitCode;
}
