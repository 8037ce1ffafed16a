/** Tells the columns of a ledger list without header: party and invoice number, dates, and what is open last. */
import type { ColumnContent } from "../columns/columnContent.ts";
import type { Columns } from "../columns/findHeader.ts";
import type { ColumnRole } from "../columns/headerNames.data.ts";

/** Guesses the columns; none when there is no party or no amount. */
export function guessLedgerColumns(contents: readonly ColumnContent[]): Columns {
  const at = (wanted: ColumnContent): readonly number[] =>
    contents.flatMap((content, column) => (content === wanted ? [column] : []));
  const amounts = at("amounts");
  const numbers = contents.flatMap((content, column) =>
    content === "whole-numbers" || content === "accounts" ? [column] : [],
  );
  const texts = at("texts");
  const dates = at("dates");
  const open = amounts.at(-1);
  if (open === undefined || texts[0] === undefined) return new Map();
  const found: readonly (readonly [ColumnRole, number | undefined])[] = [
    ["party", texts[0]],
    ["partyNumber", numbers.length > 1 ? numbers[0] : undefined],
    ["invoiceNumber", numbers.length > 1 ? numbers[1] : (numbers[0] ?? texts[1])],
    ["invoiceDate", dates[0]],
    ["dueDate", dates[1]],
    ["total", amounts.length > 1 ? amounts.at(-2) : undefined],
    ["open", open],
  ];
  return new Map(found.flatMap(([role, column]) => (column === undefined ? [] : [[role, column] as const])));
}
