/** What the preflight found, in words: which entries, what is wrong, what to do, what Fortnox said. */
import type { JSX } from "react";
import { Notice } from "#web/components/page/Notice.tsx";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { CheckedEntry } from "./exportable.ts";
import { toldFindings } from "./findings.ts";

const namedAtMost = 8;

/** Draws the findings. */
export function FindingList({ entries }: { entries: readonly CheckedEntry[] }): JSX.Element | null {
  const findings = toldFindings(entries);
  if (findings.length === 0) return null;
  return (
    <div className="transfer-findings">
      {findings.map(({ key, severity, problem, numbers }) => (
        <Notice key={key} tone={severity === "error" ? "diff" : "warn"} title={`${numbersText(numbers)}:`}>
          {problemText(problem)}
        </Notice>
      ))}
    </div>
  );
}

function numbersText(numbers: readonly string[]): string {
  const named = numbers.slice(0, namedAtMost).join(", ");
  const more = numbers.length - namedAtMost;
  return more > 0 ? t("transfer.preflight.moreNumbers", { numbers: named, count: more }) : named;
}
