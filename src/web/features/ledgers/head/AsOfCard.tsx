/** The day that the ledger is told for: typed, or one of the two that are asked for most. */
import { type JSX, useState } from "react";
import type { LedgerView } from "#wire/ledgers.ts";
import { DateField } from "#web/components/fields/DateField.tsx";
import { Chip } from "#web/components/table/Chip.tsx";
import { parseDate } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { dayRefusal } from "./dayRefusal.ts";

export interface AsOfCardProps {
  readonly asOf: string;
  readonly balanceDate: string;
  readonly range: LedgerView["range"];
  readonly onChange: (asOf: string) => void;
}

/** Draws the field and the chips. What was typed stays in the field when it cannot be computed. */
export function AsOfCard({ asOf, balanceDate, range, onChange }: AsOfCardProps): JSX.Element {
  const [typed, setTyped] = useState(asOf);
  const [isLeft, setLeft] = useState(true);
  const [shown, setShown] = useState(asOf);
  // Another day by a link or a chip takes the place of what was typed; one's own day, however written, does not.
  if (shown !== asOf) {
    setShown(asOf);
    if (parseDate(typed) !== asOf) setTyped(asOf);
  }
  const isWritten = parseDate(typed) !== null;
  const refusal = isLeft || isWritten ? dayRefusal(typed, range) : null;
  const choose = (text: string): void => {
    setTyped(text);
    const date = parseDate(text);
    if (date !== null && date !== asOf && dayRefusal(text, range) === null) onChange(date);
  };
  return (
    <section
      className="card as-of"
      aria-label={t("ledgers.asOf.title")}
      onFocus={() => {
        setLeft(false);
      }}
      onBlur={() => {
        setLeft(true);
      }}
    >
      <DateField label={t("ledgers.asOf.title")} value={typed} error={refusal} onChange={choose} />
      <div className="chips">
        <Chip
          label={t("ledgers.asOf.balanceDate")}
          on={asOf === balanceDate}
          onPress={() => {
            choose(balanceDate);
          }}
        />
        {range !== null && range.latest !== balanceDate && (
          <Chip
            label={t("ledgers.asOf.latest")}
            on={asOf === range.latest}
            onPress={() => {
              choose(range.latest);
            }}
          />
        )}
      </div>
    </section>
  );
}
