/** The headings of a table of accounts; on paper also whose figures they are, on every page. */
import type { JSX } from "react";
import { PrintedHead } from "#web/components/table/PrintedHead.tsx";
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
