/** A row of a grid: its number with what is wrong, its fields, and the way to take it away. */
import { IconMessageQuestion, IconX } from "@tabler/icons-react";
import { type JSX, memo, type ReactNode } from "react";
import { t } from "#web/lib/texts/translate.ts";
import "#web/components/questions/ask.css";
import { CellField } from "./CellField.tsx";
import { type Column, type FieldColumn, type GridRow as Row, isField } from "./column.ts";
import { fieldOf } from "./editRows.ts";

export interface GridRowProps<R extends Row> {
  readonly row: R;
  readonly index: number;
  readonly columns: readonly Column<R>[];
  readonly unread: ReadonlyMap<string, string>;
  readonly readOnly: boolean;
  /** The row that waits at the end. */
  readonly isBlank: boolean;
  /** The client can be asked about it. */
  readonly asks: boolean;
  /** What is wrong with it. */
  readonly mark: ReactNode;
  readonly onWrite: (row: R, column: FieldColumn<R>, text: string) => void;
  readonly onRemove: (row: R) => void;
}

function DrawnRow<R extends Row>(props: GridRowProps<R>): JSX.Element {
  const { row, index, columns, unread, readOnly, isBlank, asks, mark, onWrite, onRemove } = props;
  const firstText = columns.findIndex(({ type }) => type === "text");
  return (
    <tr data-index={index} aria-rowindex={index + 2} className={isBlank ? "waiting" : ""}>
      <td className="c n ink2">{mark ?? (isBlank ? "+" : index + 1)}</td>
      {columns.map((column, place) => (
        <td key={column.key} className={isAmount(column) ? "r" : ""}>
          {isField(column) ? (
            <CellField
              column={column}
              row={row}
              index={index}
              unread={unread.get(fieldOf(row.id, column.key))}
              readOnly={readOnly}
              {...(isBlank && place === firstText ? { placeholder: t("appendices.grid.next") } : {})}
              onWrite={onWrite}
            />
          ) : (
            !isBlank && column.draw(row, index)
          )}
        </td>
      ))}
      <td className="n">
        {asks && !isBlank && <AskSign rowId={row.id} index={index} />}
        {!readOnly && !isBlank && (
          <button
            type="button"
            className="icb"
            tabIndex={-1}
            aria-label={t("appendices.grid.remove", { row: index + 1 })}
            onClick={() => {
              onRemove(row);
            }}
          >
            <IconX className="i" aria-hidden="true" />
          </button>
        )}
      </td>
    </tr>
  );
}

/** The grid hears the press. */
function AskSign({ rowId, index }: { rowId: string; index: number }): JSX.Element {
  return (
    <button
      type="button"
      className="icb ask"
      data-ask={rowId}
      tabIndex={-1}
      aria-label={t("questions.ask.about", { about: t("questions.ask.rowOnly", { row: index + 1 }) })}
      title={t("questions.ask.action")}
    >
      <IconMessageQuestion className="i" aria-hidden="true" />
    </button>
  );
}

/** Tells whether a column holds amounts, which stand at the right. */
export function isAmount<R>(column: Column<R>): boolean {
  return column.type === "amount" || (column.type === "shown" && column.isAmount === true);
}

/** Draws the row, anew only when something of it changes. */
export const GridRow = memo(DrawnRow) as typeof DrawnRow;
