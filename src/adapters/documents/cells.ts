/**
 * Cells of a workbook: text that stays text whatever it begins with, real numbers and real days. Excel knows no other
 * numbers than floats; each is read from the digits of its amount.
 */
import type { Cell, CellObject, Sheet } from "write-excel-file/node";
import { type Ore, renderKronor } from "#domain/money/ore.ts";

export type LedgerSheet = Sheet<Buffer>;

const moneyFormat = "#,##0.00";
const dayFormat = "yyyy-mm-dd";
/** What a cell of Excel holds, less a margin. */
const longestText = 32_000;

/** Text; an empty cell when there is none. */
export function textCell(text: string | null): Cell {
  return text === null || text === "" ? null : { type: String, value: text.slice(0, longestText) };
}

/** An amount; unknown is a dash, never zero. */
export function moneyCell(amount: Ore | null): CellObject {
  return amount === null
    ? { type: String, value: "–", align: "right" }
    : { type: Number, value: Number(renderKronor(amount)), format: moneyFormat };
}

/** A day. */
export function dayCell(day: string | null): Cell {
  return day === null ? null : { type: Date, value: new Date(`${day}T00:00:00Z`), format: dayFormat };
}

/** A whole number. */
export function countCell(count: number | null): Cell {
  return count === null ? null : { type: Number, value: count };
}

/** Draws a row bold: a sum. */
export function boldRow(cells: readonly Cell[]): Cell[] {
  return cells.map((cell) => (isObject(cell) ? { ...cell, fontWeight: "bold" } : cell));
}

/** The row of headings. */
export function headRow(names: readonly string[]): Cell[] {
  return names.map((name) => ({
    type: String,
    value: name,
    fontWeight: "bold",
    bottomBorderStyle: "thin",
    wrap: true,
    alignVertical: "top",
  }));
}

function isObject(cell: Cell): cell is CellObject {
  return typeof cell === "object" && cell !== null && "value" in cell;
}
