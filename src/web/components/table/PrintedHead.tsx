/** On paper: whose figures a table shows, over its headings on every page. */
import { useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import { useKnownClosing } from "#web/lib/api/queries.ts";
import { fiscalYearText, momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface PrintedHeadProps {
  /** The columns of the table. */
  readonly columns: number;
  /** What the table shows, where the page's title does not say it. */
  readonly title?: string;
}

/** Draws a row that only paper shows. */
export function PrintedHead({ columns, title }: PrintedHeadProps): JSX.Element | null {
  const { closingId } = useParams({ strict: false });
  const closing = useKnownClosing(closingId);
  if (closing === null) return null;
  const { client, fiscalYear, currentImport } = closing;
  const parts = [client.name, client.organizationNumber, fiscalYearText(fiscalYear), title];
  if (currentImport !== null) {
    const { number, importedAt } = currentImport;
    parts.push(`${t("imports.list.name", { number })}, ${momentText(importedAt)}`);
  }
  return (
    <tr className="printed" aria-hidden="true">
      <td colSpan={columns}>{parts.filter((part) => part !== undefined).join(" · ")}</td>
    </tr>
  );
}
