/** The headings of a ledger; on paper also whose ledger it is and of which day, on every page. */
import { useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import { SortHeader } from "#web/components/table/SortHeader.tsx";
import { useKnownClosing } from "#web/lib/api/queries.ts";
import { fiscalYearText, momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { ShownLedger } from "../view/useLedger.ts";
import type { LedgerChoiceControl } from "../view/useLedgerChoice.ts";
import { columnCount, ledgerColumns } from "./columns.ts";

export interface LedgerHeadProps {
  readonly ledger: ShownLedger;
  readonly onSort: LedgerChoiceControl["setSorting"];
}

/** Draws the headings. */
export function LedgerHead({ ledger, onSort }: LedgerHeadProps): JSX.Element {
  const { column, descending } = ledger.choice;
  return (
    <thead>
      <PrintedHead ledger={ledger} />
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
              onSort={onSort}
            />
          ),
        )}
      </tr>
    </thead>
  );
}

function PrintedHead({ ledger }: { ledger: ShownLedger }): JSX.Element | null {
  const { closingId } = useParams({ strict: false });
  const closing = useKnownClosing(closingId);
  if (closing === null) return null;
  const { client, fiscalYear, currentImport } = closing;
  return (
    <tr className="printed" aria-hidden="true">
      <td colSpan={columnCount}>
        {client.name} · {client.organizationNumber} · {fiscalYearText(fiscalYear)} ·{" "}
        {t(`ledgers.table.label.${ledger.side}`, { date: ledger.asOf })}
        {currentImport !== null &&
          ` · ${t("imports.list.name", { number: currentImport.number })}, ${momentText(currentImport.importedAt)}`}
      </td>
    </tr>
  );
}
