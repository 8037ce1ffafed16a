/** How a run ended, when it did not become an import of its own. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { ImportRun } from "#wire/imports.ts";
import { Notice } from "#web/components/page/Notice.tsx";
import { problemText } from "#web/lib/texts/problemText.ts";
import { sourceName } from "#web/lib/texts/import/sourceName.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface RunEndProps {
  readonly closingId: string;
  readonly run: ImportRun;
  /** The import that goes on to hold; null when there is none. */
  readonly currentNumber: number | null;
}

/** Draws the message. */
export function RunEnd({ closingId, run, currentNumber }: RunEndProps): JSX.Element | null {
  const { status, importNumber, problem } = run;
  const file = sourceName(run);
  const texts = run.source === "fortnox" ? "imports.ended.fortnox" : "imports.ended";
  switch (status) {
    case "unchanged":
    case "committed": {
      const number = importNumber ?? currentNumber ?? 0;
      return (
        <Notice tone="ok" action={<ShowImport closingId={closingId} number={number} />}>
          {t(status === "committed" ? "imports.ended.committed" : `${texts}.unchanged`, { number })}
        </Notice>
      );
    }
    case "cancelled":
      return (
        <Notice>
          {currentNumber === null
            ? t(`${texts}.cancelled`, { file })
            : t(`${texts}.cancelledKeeps`, { file, number: currentNumber })}
        </Notice>
      );
    case "refused":
    case "failed":
      return (
        <Notice tone="diff" title={`${t(`${texts}.${status}`, { file })}.`}>
          {problem === null ? t("imports.ended.failedNext") : problemText(problem)}
        </Notice>
      );
    case "queued":
    case "running":
      return null;
  }
}

function ShowImport({ closingId, number }: { closingId: string; number: number }): JSX.Element {
  return (
    <Link to="/bokslut/$closingId/import/$number" params={{ closingId, number: String(number) }}>
      {t("imports.ended.show", { number })}
    </Link>
  );
}
