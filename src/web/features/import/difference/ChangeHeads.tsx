/** The heads above `ChangeAmounts`: the import before, the one after, and the difference. */
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";

/** The names of the two imports that are compared. */
export interface ComparedImports {
  readonly before: string;
  readonly after: string;
}

/** Draws the three heads. */
export function ChangeHeads({ before, after }: ComparedImports): JSX.Element {
  return (
    <>
      {[before, after, t("imports.difference.difference")].map((head) => (
        <th key={head} scope="col" className="r">
          {head}
        </th>
      ))}
    </>
  );
}
