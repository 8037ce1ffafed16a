/** Copying cells: tab-separated, with amounts as plain numbers with comma, ready for a spreadsheet. */
import type { ClipboardEvent } from "react";

/** Writes öre as a spreadsheet reads them: `-1250,00`; an unknown amount as nothing. */
export function plainAmount(ore: string | bigint | null): string {
  if (ore === null) return "";
  const value = BigInt(ore);
  const digits = String(value < 0n ? -value : value).padStart(3, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** Joins cells to lines; a line break or tab inside a cell becomes a space. */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => cell.replaceAll(/\s+/g, " ").trim()).join("\t")).join("\n");
}

/** Puts the marked cells of a table on the clipboard, or the current row when nothing is marked. */
export function copyCells(event: ClipboardEvent<HTMLElement>): void {
  const selection = document.getSelection();
  const table = event.currentTarget;
  const rows =
    selection === null || selection.isCollapsed
      ? [...table.querySelectorAll("tr[aria-current]")].map(cellsOf)
      : [...table.querySelectorAll("tr")]
          .filter((row) => selection.containsNode(row, true))
          .map((row) => cellsOf(row).filter((cell) => selection.containsNode(cell, true)));
  // Inside one cell it is text that is copied, as everywhere else.
  if (rows.length === 0 || (rows.length === 1 && rows[0]?.length === 1)) return;
  event.clipboardData.setData("text/plain", tabSeparated(rows.map((cells) => cells.flatMap(plainTexts))));
  event.preventDefault();
}

function cellsOf(row: Element): HTMLTableCellElement[] {
  return [...row.querySelectorAll<HTMLTableCellElement>("td, th")];
}

/** A cell over several columns takes as many on the clipboard, so that figures stay under each other. */
function plainTexts(cell: HTMLTableCellElement): readonly string[] {
  const text = cell.getAttribute("data-plain") ?? cell.textContent;
  return [text, ...Array.from({ length: cell.colSpan - 1 }, () => "")];
}
