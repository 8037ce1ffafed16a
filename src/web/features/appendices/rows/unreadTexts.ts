/** What cannot be read in the fields of a grid, in words: the row, and why. */
import { t } from "#web/lib/texts/translate.ts";
import { type Column, type GridRow, isField } from "../grid/column.ts";
import { fieldOf } from "../grid/editRows.ts";

/** Lists a sentence for each field. */
export function unreadTexts<Row extends GridRow>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  unread: ReadonlyMap<string, string>,
): readonly string[] {
  if (unread.size === 0) return [];
  return rows.flatMap((row, index) =>
    columns.filter(isField).flatMap((column) => {
      const text = unread.get(fieldOf(row.id, column.key));
      const outcome = text === undefined ? null : column.write(row, text);
      if (outcome === null || outcome.ok) return [];
      return t("appendices.grid.fault", { column: column.label, row: index + 1, fault: outcome.fault });
    }),
  );
}
