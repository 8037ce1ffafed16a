/** What was not accepted when the button was pressed, entry by entry. */
import type { JSX } from "react";
import type { z } from "zod";
import type { EntryLine } from "#wire/entries.ts";
import type { transferAccepted } from "#wire/transfers.ts";
import { Notice } from "#web/components/page/Notice.tsx";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface RefusedProps {
  readonly refused: z.infer<typeof transferAccepted>["refused"];
  readonly entries: readonly EntryLine[];
}

/** Draws the notice, or nothing. */
export function Refused({ refused, entries }: RefusedProps): JSX.Element | null {
  if (refused.length === 0) return null;
  const numberOf = (wanted: string): string =>
    entries.find(({ entryId }) => entryId === wanted)?.number ?? "–";
  return (
    <Notice tone="diff" title={t("transfer.export.refused", { count: refused.length })}>
      <ul>
        {refused.map(({ entryId, problem }) => (
          <li key={entryId}>
            <b className="b">{numberOf(entryId)}:</b> {problemText(problem)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
