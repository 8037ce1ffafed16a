/** `tax`: the forms, the tax and the entries of a SIE file, as JSON or as lines of text. */
import { renderSieProblem } from "#formats/sie/findingTexts.ts";
import type { SourceProblem } from "#app/imports/readSource.ts";
import { filingPeriod, periodOf } from "#domain/forms/filingPeriod.ts";
import type { Fields } from "#domain/forms/fillInk2r.ts";
import { negateOre, renderKronor, zeroOre } from "#domain/money/ore.ts";
import type { TaxReturn } from "#domain/tax/taxReturn.ts";
import type { TaxEntry } from "#domain/tax/taxBooks.ts";
import { type FileProblem, renderFileProblem, unreadableExitCode } from "../inputFile.ts";
import { type MadeReturn, type TaxOptions, makeReturn } from "./makeReturn.ts";
import { type Problem, renderTaxFinding } from "./taxTexts.ts";

/** The return could not be made; what is only to be looked at stands in it. */
export const faultyExitCode = 1;

/** Prints the return. */
export function printTaxReturn(path: string, options: TaxOptions, asJson: boolean): void {
  const read = makeReturn(path, options);
  if (!read.ok) {
    const text = renderUnreadable(read.problem);
    process.stderr.write(`${text}\n`);
    if (asJson) process.stdout.write(renderRefusal({ severity: "error", kind: read.problem.kind, text }));
    process.exitCode = unreadableExitCode;
    return;
  }
  if (!read.value.made.ok) process.exitCode = faultyExitCode;
  process.stdout.write(asJson ? renderJson(read.value) : renderText(read.value));
}

/** Says why a file cannot be read. */
export function renderUnreadable(problem: FileProblem | SourceProblem): string {
  if (problem.kind === "file-unreadable") return renderFileProblem(problem as FileProblem);
  return renderSieProblem(problem as Parameters<typeof renderSieProblem>[0]);
}

/** Of a file whose year is not known either. */
function renderRefusal(problem: object): string {
  return `${JSON.stringify({ incomeYear: null, period: null, problems: [problem] }, null, 2)}\n`;
}

function renderJson({ source, otherBalances, made }: MadeReturn): string {
  const { fiscalYear } = source.bookkeeping;
  const head = fiscalYear === null ? { incomeYear: null, period: null } : periodOf(fiscalYear);
  if (!made.ok) {
    const problem = problemJson({ severity: "error", ...made.problem });
    return `${JSON.stringify({ ...head, problems: [problem] }, null, 2)}\n`;
  }
  const { ink2, ink2r, ink2s, tax, entries, findings } = made.value;
  const answer = {
    ...head,
    ink2: numbers(ink2),
    ink2r: numbers(ink2r.fields),
    ink2s: numbers(ink2s.fields),
    tax: Number(tax),
    result: Number(ink2r.result),
    entries: entries.map(entryJson),
    problems: [...otherBalances, ...findings].map(problemJson),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** Whole kronor are far below what a JSON number holds exactly. */
function numbers(fields: Fields): Readonly<Record<string, number>> {
  return Object.fromEntries(Array.from(fields, ([code, amount]) => [code, Number(amount)]));
}

/** Those that are called otherwise here than in the program. */
const stepNames: Partial<Record<TaxEntry["step"], string>> = {
  "payroll-tax": "special-payroll-tax",
  tax: "income-tax",
};

/** Öre are decimals here: written as text first, so that no float makes them. */
function entryJson({ step, isReversal, text, rows }: TaxEntry): object {
  return {
    step: stepNames[step] ?? step,
    isReversal,
    text,
    rows: rows.map(({ account, amount }) => ({
      account,
      debit: JSON.rawJSON(renderKronor(amount > 0n ? amount : zeroOre)),
      credit: JSON.rawJSON(renderKronor(amount < 0n ? negateOre(amount) : zeroOre)),
    })),
  };
}

function problemJson(problem: Problem & { readonly severity: string }): object {
  const data = Object.entries(problem).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === "bigint" ? value.toString() : value,
  ]);
  return Object.fromEntries([...data, ["text", renderTaxFinding(problem)]]) as object;
}

function renderText({ source, otherBalances, made }: MadeReturn): string {
  if (!made.ok) return `${renderTaxFinding(made.problem)}\n`;
  const { incomeYear, period, tax, findings } = made.value;
  const lines = [
    `${source.bookkeeping.companyName}, inkomstår ${String(incomeYear)}, period ${period}${filingText(source)}`,
    ...formLines(made.value),
    `Skatt\t${tax.toString()}`,
    ...made.value.entries.flatMap(entryLines),
    ...[...otherBalances, ...findings].map(renderTaxFinding),
  ];
  return `${lines.join("\n")}\n`;
}

function filingText({ bookkeeping: { fiscalYear } }: MadeReturn["source"]): string {
  const filing = fiscalYear === null ? null : filingPeriod(fiscalYear);
  return filing?.ok === true ? `, lämnas senast ${filing.value.lastDay}` : "";
}

function formLines({ ink2, ink2r, ink2s }: TaxReturn): readonly string[] {
  const forms = [
    ["INK2", ink2],
    ["INK2R", ink2r.fields],
    ["INK2S", ink2s.fields],
  ] as const;
  return forms.flatMap(([form, fields]) => [
    form,
    ...Array.from(fields, ([code, amount]) => `  ${code}\t${amount.toString()}`),
  ]);
}

function entryLines({ text, rows }: TaxEntry): readonly string[] {
  return [text, ...rows.map(({ account, amount }) => `  ${account}\t${renderKronor(amount)}`)];
}
