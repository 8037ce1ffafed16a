/** The headings of a table of accounts; on paper also whose figures they are, on every page. */
import type { JSX } from "react";
import { PrintedHead } from "#web/components/table/PrintedHead.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { TableColumn } from "./columns.ts";

const looks = { figure: "r", mark: "c", word: "w" } as const;

export interface TableHeadProps {
  readonly columns: readonly TableColumn[];
  /** What the columns of figures need, by key. */
  readonly widths: ReadonlyMap<string, number>;
}

/** Draws the headings. */
export function TableHead({ columns, widths }: TableHeadProps): JSX.Element {
  return (
    <thead>
      <PrintedHead columns={columns.length + 2} />
      <tr>
        <th scope="col" className="stick account">
          {t("reconciliation.columns.account")}
        </th>
        <th scope="col">{t("reconciliation.columns.name")}</th>
        {columns.map(({ key, label, short, title, look = "figure" }) => (
          <th
            key={key}
            scope="col"
            className={looks[look]}
            data-column={key}
            aria-label={label}
            title={title ?? label}
            style={{ width: widths.get(key), minWidth: widths.get(key) }}
          >
            {short ?? label}
          </th>
        ))}
      </tr>
    </thead>
  );
}
