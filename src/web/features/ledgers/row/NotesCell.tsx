/** Anmärkning: why an amount is unknown, or what somebody should look at. One line in the row, all of it behind. */
import type { JSX } from "react";
import type { LedgerItemRow } from "#wire/ledgers.ts";
import { Popup } from "#web/components/dialogs/Popup.tsx";
import { amountText } from "#web/lib/format/amounts.ts";
import { remarkText } from "#web/lib/texts/ledgers/remarkText.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the cell's content. */
export function NotesCell({
  row,
  reachable,
}: {
  row: LedgerItemRow;
  reachable: boolean;
}): JSX.Element | null {
  const sentences = noteSentences(row);
  if (sentences.length === 0) return null;
  return (
    <Popup
      title={t("ledgers.table.note")}
      trigger={sentences.join(" ")}
      triggerClass="note-text el"
      inRow={!reachable}
    >
      {() => (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Popup>
  );
}

/** Lists what is to be said of an item, a sentence each. */
function noteSentences({ notes, currency, openInCurrencyOre }: LedgerItemRow): readonly string[] {
  const inCurrency =
    currency === "SEK" || openInCurrencyOre === null
      ? []
      : [`${t("ledgers.table.inCurrency", { amount: amountText(openInCurrencyOre), currency })}.`];
  return [...notes.map((note) => remarkText("ledgers.notes", note)), ...inCurrency];
}
