/** The headings of a table of accounts; on paper also whose figures they are, on every page. */
import { useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import { useKnownClosing } from "#web/lib/api/queries.ts";
import { fiscalYearText, momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { FigureColumn } from "./columns.ts";

/** Draws the headings. */
export function TableHead({ columns }: { columns: readonly FigureColumn[] }): JSX.Element {
  return (
    <thead>
      <PrintedHead columns={columns.length + 2} />
      <tr>
        <th scope="col" className="stick account">
          {t("reconciliation.columns.account")}
        </th>
        <th scope="col">{t("reconciliation.columns.name")}</th>
        {columns.map(({ key, label, short, title }) => (
          <th key={key} scope="col" className="r figure" aria-label={label} title={title}>
            {short ?? label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function PrintedHead({ columns }: { columns: number }): JSX.Element | null {
  const { closingId } = useParams({ strict: false });
  const closing = useKnownClosing(closingId);
  if (closing === null) return null;
  const { client, fiscalYear, currentImport } = closing;
  return (
    <tr className="printed" aria-hidden="true">
      <td colSpan={columns}>
        {client.name} · {client.organizationNumber} · {fiscalYearText(fiscalYear)}
        {currentImport !== null &&
          ` · ${t("imports.list.name", { number: currentImport.number })}, ${momentText(currentImport.importedAt)}`}
      </td>
    </tr>
  );
}
