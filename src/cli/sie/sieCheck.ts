/** `sie check`: every deviation of a SIE file. */
import { renderSieFinding } from "#formats/sie/findingTexts.ts";
import type { SieFinding, Severity } from "#formats/sie/findings/findingFields.ts";
import type { SieFile } from "#formats/sie/sieFile.ts";
import { readSieFile, renderInputProblem, unreadableExitCode } from "../inputFile.ts";

const errorsExitCode = 1;
const severityNames: Readonly<Record<Severity, string>> = {
  error: "Fel",
  warning: "Varning",
  info: "Upplysning",
};

/** Prints the findings and sets the exit code: 0 without errors, 1 with, 2 when the file is not SIE. */
export function checkSieFile(path: string, asJson: boolean): void {
  const result = readSieFile(path);
  if (!result.ok) {
    const text = renderInputProblem(result.problem);
    if (asJson)
      process.stdout.write(
        `${JSON.stringify({ file: path, problem: { kind: result.problem.kind, text } })}\n`,
      );
    process.stderr.write(`${text}\n`);
    process.exitCode = unreadableExitCode;
    return;
  }
  const counts = countBySeverity(result.value);
  process.stdout.write(asJson ? renderJson(path, result.value, counts) : renderText(result.value, counts));
  if (counts.error > 0) process.exitCode = errorsExitCode;
}

type SeverityCounts = Readonly<Record<Severity, number>>;

function countBySeverity(file: SieFile): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, count } of file.findingCounts) counts[severity] += count;
  return counts;
}

function renderJson(path: string, file: SieFile, counts: SeverityCounts): string {
  const summary = {
    file: path,
    type: file.type,
    encoding: file.encoding,
    program: `${file.header.program} ${file.header.programVersion}`.trim(),
    companyName: file.header.companyName,
    checksum: file.checksum.state,
    vouchers: file.vouchers.length,
    rows: file.transRecords,
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    findingCounts: file.findingCounts,
    findings: file.findings.map((finding) => ({
      kind: finding.kind,
      severity: finding.severity,
      line: finding.line,
      text: renderSieFinding(finding),
    })),
  };
  return `${JSON.stringify(summary, null, 2)}\n`;
}

function renderText(file: SieFile, counts: SeverityCounts): string {
  const { companyName, program } = file.header;
  const omitted = file.findingCounts.reduce((sum, { count }) => sum + count, 0) - file.findings.length;
  return [
    `SIE typ ${file.type} från ${program === "" ? "okänt program" : program}: ${companyName}`,
    `${file.vouchers.length} verifikationer, ${file.transRecords} rader`,
    ...file.findings.map(renderFindingLine),
    ...(omitted > 0 ? [`… och ${omitted} till av samma slag`] : []),
    `${counts.error} fel, ${counts.warning} varningar, ${counts.info} upplysningar`,
    "",
  ].join("\n");
}

/** Writes a finding with its severity and line. */
export function renderFindingLine(finding: SieFinding): string {
  const place = finding.line === 0 ? "" : ` rad ${finding.line}`;
  return `${severityNames[finding.severity]}${place}: ${renderSieFinding(finding)}`;
}
