/** How pasted text was read: its first rows, before they are added. */
import type { JSX } from "react";
import type { Pasted } from "#wire/appendices.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { previewOf, type PreviewCell } from "./previewRows.ts";

const shownAtMost = 50;

/** Draws the rows. */
export function PastePreview({ read }: { read: Pasted }): JSX.Element | null {
  const { columns, rows } = previewOf(read);
  if (rows.length === 0) return null;
  const shown = rows.slice(0, shownAtMost);
  return (
    <div>
      <h3>{t("appendices.paste.preview")}</h3>
      <Scroll label={t("appendices.paste.preview")} className="in-dialog preview">
        <table className="dense" aria-label={t("appendices.paste.preview")}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={isAmount(column) ? "r" : ""}>
                  {t(`appendices.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((cells, index) => (
              <tr key={index}>
                {cells.map((cell, place) => (
                  <Cell key={columns[place]} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {rows.length > shown.length && (
        <p className="sm ink2">
          {t("appendices.paste.shown", { shown: shown.length, count: countText(rows.length) })}
        </p>
      )}
    </div>
  );
}

function Cell({ cell }: { cell: PreviewCell }): JSX.Element {
  if (typeof cell !== "object") return <td className="el">{cell}</td>;
  return (
    <td className="r">
      <Amount ore={cell.ore} />
    </td>
  );
}

function isAmount(column: string): boolean {
  return column === "amount" || column === "whole" || column === "balance";
}
