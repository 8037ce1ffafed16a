/** The headings of a ledger; on paper also whose ledger it is and of which day, on every page. */
import type { JSX } from "react";
import { PrintedHead } from "#web/components/table/PrintedHead.tsx";
import { SortHeader } from "#web/components/table/SortHeader.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { ShownLedger } from "../view/useLedger.ts";
import type { LedgerChoiceControl } from "../view/useLedgerChoice.ts";
import { columnCount, ledgerColumns } from "./columns.ts";

export interface LedgerHeadProps {
  readonly ledger: ShownLedger;
  /** What is asked for: a heading answers at once, the rows follow. */
  readonly control: LedgerChoiceControl;
}

/** Draws the headings. */
export function LedgerHead({ ledger, control }: LedgerHeadProps): JSX.Element {
  const { column, descending } = control.choice;
  return (
    <thead>
      <PrintedHead
        columns={columnCount}
        title={t(`ledgers.table.label.${ledger.side}`, { date: ledger.asOf })}
      />
      <tr>
        {ledgerColumns(ledger.side).map(({ label, className, sort }) =>
          sort === undefined ? (
            <th key={label} scope="col" className={className}>
              {label}
            </th>
          ) : (
            <SortHeader
              key={label}
              column={sort}
              label={label}
              className={className}
              sorting={{ column, descending }}
              onSort={control.sortBy}
            />
          ),
        )}
      </tr>
    </thead>
  );
}
