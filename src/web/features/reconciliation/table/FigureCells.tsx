/** The cells of one row of figures. */
import type { JSX, ReactNode } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { ProvedTotal } from "#web/components/figures/ProvedTotal.tsx";
import type { FigureColumn } from "./columns.ts";
import { plainAmount } from "#web/components/table/copyCells.ts";
import { percentText, plainPercent } from "./percent.ts";
import type { FigureCell, FigureCells as Cells } from "./tableRows.ts";

export interface FigureCellsProps {
  readonly columns: readonly FigureColumn[];
  /** Null where sums are left out. */
  readonly cells: Cells | null;
  /** Draws the rules of a proof under each figure: two under zero, a dashed red one under anything else. */
  readonly proof?: boolean;
}

/** Draws a cell per column. */
export function FigureCells({ columns, cells, proof = false }: FigureCellsProps): JSX.Element {
  return (
    <>
      {columns.map(({ key, strong = false }) => (
        <td key={key} className={strong ? "r strong" : "r"} data-plain={plainOf(cells?.[key])}>
          {figureOf(cells?.[key], proof)}
        </td>
      ))}
    </>
  );
}

function figureOf(cell: FigureCell | undefined, proof: boolean): ReactNode {
  if (cell === undefined) return null;
  if ("permille" in cell) return <span className="n ink2">{percentText(cell.permille)}</span>;
  const amount = <Amount ore={cell.ore} plus={cell.plus === true} />;
  return proof && cell.ore !== null ? <ProvedTotal proved={cell.ore === "0"}>{amount}</ProvedTotal> : amount;
}

function plainOf(cell: FigureCell | undefined): string {
  if (cell === undefined) return "";
  return "permille" in cell ? plainPercent(cell.permille) : plainAmount(cell.ore);
}
