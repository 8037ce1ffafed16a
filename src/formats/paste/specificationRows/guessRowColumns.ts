/** Tells the columns of rows without header by what they hold. */
import type { ColumnContent } from "../columns/columnContent.ts";
import type { Columns } from "../columns/findHeader.ts";
import type { ColumnRole } from "../columns/headerNames.data.ts";

/** Guesses the columns. The last column of amounts is the amount: quantity and price stand before it. */
export function guessRowColumns(contents: readonly ColumnContent[]): Columns {
  const columns = new Map<ColumnRole, number>();
  const isNumeric = (content: ColumnContent): boolean =>
    content === "amounts" || content === "accounts" || content === "whole-numbers";
  const amount = contents.findLastIndex((content) => content === "amounts");
  const chosen = amount === -1 ? contents.findLastIndex(isNumeric) : amount;
  if (chosen === -1) return columns;
  columns.set("amount", chosen);
  const set = (role: ColumnRole, test: (content: ColumnContent) => boolean): void => {
    const taken = new Set(columns.values());
    const column = contents.findIndex((content, at) => test(content) && !taken.has(at));
    if (column !== -1) columns.set(role, column);
  };
  // Two days on a row are a period; a third comes before them.
  const days = contents.filter((content) => content === "dates").length;
  const dayRoles: readonly ColumnRole[] =
    days === 1 ? ["date"] : days === 2 ? ["from", "to"] : ["date", "from", "to"];
  for (const role of dayRoles) set(role, (content) => content === "dates");
  set("account", (content) => content === "accounts");
  set("text", (content) => content === "texts");
  set("reference", (content) => content === "texts" || content === "whole-numbers");
  return columns;
}
