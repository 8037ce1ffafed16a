/** The headings of the journal. */
import type { JSX } from "react";
import { PrintedHead } from "#web/components/table/PrintedHead.tsx";
import { t } from "#web/lib/texts/translate.ts";

export const journalColumns = 8;

/** Draws the headings. */
export function JournalHead(): JSX.Element {
  return (
    <thead>
      <PrintedHead columns={journalColumns} title={t("entries.title")} />
      <tr>
        <td className="fold-cell" />
        {(["number", "date", "text"] as const).map((column) => (
          <th key={column} scope="col" className={column === "date" ? "date" : ""}>
            {t(`entries.journal.${column}`)}
          </th>
        ))}
        <th scope="col" className="r">
          {t("entries.journal.amount")}
        </th>
        <th scope="col" className="origin">
          {t("entries.journal.origin")}
        </th>
        <th scope="col">{t("entries.journal.status")}</th>
        <th scope="col" className="r clips">
          {t("entries.journal.attachments")}
        </th>
      </tr>
    </thead>
  );
}
