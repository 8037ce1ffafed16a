/** What the current import changed on the account, over its ledger: also what was removed, which the ledger lacks. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { changeText } from "./changeText.ts";
import type { LedgerChanges } from "./useLedgerChanges.ts";

const shownAtMost = 3;

/** Draws the list, if anything changed, with the way to the import's whole difference. */
export function ChangeList({
  closingId,
  changed,
}: {
  readonly closingId: string;
  readonly changed: LedgerChanges | null;
}): JSX.Element | null {
  if (changed === null) return null;
  const { importNumber, changes } = changed;
  return (
    <ul className="ledger-changes" aria-label={t("reconciliation.changes.label", { number: importNumber })}>
      {changes.slice(0, shownAtMost).map((change) => (
        <li key={change.voucher}>
          <b className="b n">{change.voucher}</b>{" "}
          <span className="n">{changeText(change, importNumber)}</span>
        </li>
      ))}
      <li>
        <Link to="/bokslut/$closingId/import/$number" params={{ closingId, number: String(importNumber) }}>
          {changes.length > shownAtMost
            ? t("reconciliation.changes.all", { count: changes.length, number: importNumber })
            : t("reconciliation.changes.import", { number: importNumber })}
        </Link>
      </li>
    </ul>
  );
}
