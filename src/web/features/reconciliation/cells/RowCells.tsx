/** The cells of one row of a table of accounts, after its number and name. */
import type { JSX, ReactNode } from "react";
import type { TableColumn } from "../table/columns.ts";
import { CellContent } from "./CellContent.tsx";
import { plainCell, type RowCells as Cells } from "./cell.ts";

export interface RowCellsProps {
  readonly columns: readonly TableColumn[];
  /** Null where sums are left out. */
  readonly cells: Cells | null;
  readonly proof?: boolean;
  /** The column under the cursor, when the row is. */
  readonly cursorColumn?: string | null;
  /** Draws something beside a cell's content, or in its place. */
  readonly decorate?: (column: string, content: ReactNode) => ReactNode;
}

/** Draws a cell per column. */
export function RowCells(props: RowCellsProps): JSX.Element {
  const { columns, cells, proof = false, cursorColumn = null, decorate = plainly } = props;
  return (
    <>
      {columns.map(({ key, look = "figure", strong = false }) => {
        const cell = cells?.[key];
        if (cell === undefined) return <td key={key} />;
        const content = <CellContent cell={cell} proof={proof} />;
        return (
          <td
            key={key}
            className={classOf({ look, strong, isCursor: key === cursorColumn })}
            data-column={key}
            data-plain={plainCell(cell)}
          >
            {decorate(key, content)}
          </td>
        );
      })}
    </>
  );
}

function classOf(of: {
  readonly look: NonNullable<TableColumn["look"]>;
  readonly strong: boolean;
  readonly isCursor: boolean;
}): string {
  const look = { figure: "r", mark: "c", word: "w" }[of.look];
  return [look, of.strong ? "strong" : "", of.isCursor ? "cell-cursor" : ""].filter(Boolean).join(" ");
}

function plainly(_column: string, content: ReactNode): ReactNode {
  return content;
}
