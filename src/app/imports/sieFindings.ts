/** The findings of a SIE file as they are kept and shown: the most serious first, within bounds, with true counts. */
import { renderSieFinding } from "#formats/sie/findingTexts.ts";
import type { SieFile } from "#formats/sie/sieFile.ts";
import { type SourceFinding, type SourceFindings, mostFindings } from "./readSource.ts";

const ranks: Readonly<Record<SourceFinding["severity"], number>> = { error: 0, warning: 1, info: 2 };

/** Chooses and words the findings. */
export function sieFindings({ findings, findingCounts }: SieFile): SourceFindings {
  const list = findings
    .toSorted((a, b) => ranks[a.severity] - ranks[b.severity] || a.line - b.line)
    .slice(0, mostFindings)
    .map((finding) => ({
      kind: finding.kind,
      severity: finding.severity,
      line: finding.line,
      text: renderSieFinding(finding),
    }));
  return {
    list,
    counts: findingCounts.toSorted((a, b) => ranks[a.severity] - ranks[b.severity] || b.count - a.count),
  };
}
