/** The lines of a tax account list that tell a balance (Ingående saldo, Utgående saldo) and no transaction. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { FindingLog } from "../pasteFinding.ts";
import type { TableRow } from "../table/splitCells.ts";
import { dateForm } from "../values/dateForm.ts";
import { readAmounts } from "../values/readAmounts.ts";

export interface BalanceLine {
  readonly line: number;
  readonly balance: Ore | null;
  readonly date: PlainDate | null;
  readonly text: string;
}

export interface BalanceLines {
  readonly opening: BalanceLine | undefined;
  readonly closing: BalanceLine | undefined;
  /** Every other row. */
  readonly others: readonly TableRow[];
}

const label = /^(?<which>ing|utg)(?:ående|\.)?\s+saldo(?![\p{L}])/iu;

/**
 * Takes the lines of balances out of the rows. Of several lists one after another, the first balance and the last one
 * count: those between only repeat each other.
 */
export function takeBalanceLines(rows: readonly TableRow[], log: FindingLog): BalanceLines {
  const others = rows.filter((row) => labelOf(row) === undefined);
  const linesOf = (which: "ing" | "utg"): readonly BalanceLine[] =>
    rows.filter((row) => labelOf(row) === which).map((row) => readLine(row, log));
  const [openings, closings] = [inTime(linesOf("ing")), inTime(linesOf("utg"))];
  const [opening, closing] = [openings[0], closings.at(-1)];
  for (const { line, text } of [...openings, ...closings]) {
    if (line !== opening?.line && line !== closing?.line)
      log.add("line-left-out", { line, column: 0 }, { text });
  }
  return { opening, closing, others };
}

/** By day when every line has one, else as they stand. */
function inTime(lines: readonly BalanceLine[]): readonly BalanceLine[] {
  if (lines.some(({ date }) => date === null)) return lines;
  return lines.toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : a.date === b.date ? 0 : 1));
}

function labelOf({ cells }: TableRow): "ing" | "utg" | undefined {
  for (const cell of cells) {
    const which = label.exec(cell)?.groups?.["which"];
    if (which !== undefined) return which.toLowerCase() === "ing" ? "ing" : "utg";
  }
  return undefined;
}

/** The first amount after the label is the balance: older lists have that of Kronofogden after it. */
function readLine({ line, cells }: TableRow, log: FindingLog): BalanceLine {
  const at = cells.findIndex((cell) => label.test(cell));
  const inLabel = /\d{4}-\d{2}-\d{2}/.exec(cells[at] ?? "")?.[0];
  const dateText = inLabel ?? cells.find((cell, column) => column < at && cell !== "") ?? "";
  const form = dateForm(dateText);
  const date = form.kind === "sure" ? form.date : null;
  const after = cells.findIndex((cell, column) => column > at && cell !== "");
  if (after === -1) log.add("amount-missing", { line, column: 0 }, {});
  const cell = { line, column: after + 1, text: cells[after] ?? "" };
  return {
    line,
    balance: after === -1 ? null : (readAmounts([cell], log)[0] ?? null),
    date,
    text: cells.join(" ").trim(),
  };
}
