/** The chips over the balance table: all accounts, what is left, what differs, what went stale, each with its count. */
import type { JSX } from "react";
import type { AccountLine } from "#wire/reconciliation.ts";
import { Chip } from "#web/components/table/Chip.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { type BalanceFilter, balanceFilters, isLeftBy } from "./balanceFilter.ts";

export interface BalanceFiltersProps {
  readonly lines: readonly AccountLine[];
  readonly filter: BalanceFilter | null;
  readonly onChange: (filter: BalanceFilter | null) => void;
}

/** Draws the chips. */
export function BalanceFilters({ lines, filter, onChange }: BalanceFiltersProps): JSX.Element {
  const countOf = (choice: BalanceFilter | null): number =>
    choice === null ? lines.length : lines.filter((line) => isLeftBy(choice, line)).length;
  return (
    <div className="chips" role="group" aria-label={t("reconciliation.filters.label")}>
      {[null, ...balanceFilters].map((choice) => (
        <Chip
          key={choice}
          label={t(`reconciliation.filters.${choice ?? "all"}`)}
          count={countOf(choice)}
          on={filter === choice}
          onPress={() => {
            onChange(choice);
          }}
        />
      ))}
    </div>
  );
}
