/** The sign at the end of a row that asks the client about its invoice; the table hears the press. */
import { IconMessageQuestion } from "@tabler/icons-react";
import type { JSX } from "react";
import type { LedgerItemRow } from "#wire/ledgers.ts";
import { t } from "#web/lib/texts/translate.ts";
import "#web/components/questions/ask.css";

/** Draws the sign; it is within reach of Tab in the row under the cursor. */
export function AskSign({ row, reachable }: { row: LedgerItemRow; reachable: boolean }): JSX.Element {
  return (
    <button
      type="button"
      className="icb ask"
      data-ask={row.position}
      tabIndex={reachable ? 0 : -1}
      aria-label={t("questions.ask.about", { about: t("ledgers.bridge.invoice", { number: row.number }) })}
      title={t("questions.ask.action")}
    >
      <IconMessageQuestion className="i" aria-hidden="true" />
    </button>
  );
}
