/** What is wrong or odd in an appendix as a whole; what is wrong in a row stands at the row. */
import type { JSX } from "react";
import type { AppendixView } from "#wire/appendices.ts";
import { Notice } from "#web/components/page/Notice.tsx";
import { remarkText } from "#web/lib/texts/ledgers/remarkText.ts";

/** Draws them, errors first; what a kind's own part tells already is left out. */
export function Findings({ view }: { view: AppendixView }): JSX.Element | null {
  const told = view.findings.filter(
    ({ rowId, finding }) => rowId === null && !toldElsewhere.has(finding.kind),
  );
  if (told.length === 0) return null;
  const isError = told.some(({ severity }) => severity === "error");
  return (
    <Notice tone={isError ? "diff" : "warn"}>
      <ul className="finding-list">
        {told
          .toSorted((a, b) => a.severity.localeCompare(b.severity))
          .map(({ finding }, index) => (
            <li key={index}>{remarkText("appendices.findings", finding)}</li>
          ))}
      </ul>
    </Notice>
  );
}

const toldElsewhere: ReadonlySet<string> = new Set(["ledger-not-fetched", "account-without-appendix"]);
