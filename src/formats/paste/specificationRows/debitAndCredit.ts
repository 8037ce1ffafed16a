/** Amounts that stand in two columns, debit and credit. */
import { type Ore, ore } from "#domain/money/ore.ts";
import { cellsOf } from "../columns/columnContent.ts";
import type { Columns } from "../columns/findHeader.ts";
import type { FindingLog } from "../pasteFinding.ts";
import type { TableRow } from "../table/splitCells.ts";
import { readAmounts } from "../values/readAmounts.ts";

/** Reads debit less credit. Some programs write credit with a minus too; then the sign is there already. */
export function readDebitAndCredit(
  body: readonly TableRow[],
  columns: Columns,
  log: FindingLog,
): readonly (Ore | null)[] {
  const debits = readAmounts(cellsOf(body, columns.get("debit")), log);
  const credits = readAmounts(cellsOf(body, columns.get("credit")), log);
  const isSigned =
    credits.some((credit) => credit !== null && credit < 0n) && !credits.some((c) => (c ?? 0n) > 0n);
  return body.map(({ line }, index) => {
    const debit = debits[index] ?? null;
    const credit = credits[index] ?? null;
    if (debit === null && credit === null) return null;
    if ((debit ?? 0n) !== 0n && (credit ?? 0n) !== 0n) log.add("debit-and-credit", { line, column: 0 }, {});
    return ore((debit ?? 0n) - (isSigned ? 0n - (credit ?? 0n) : (credit ?? 0n)));
  });
}
