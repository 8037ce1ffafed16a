/** Checks that every voucher balances to the öre, lies in the file's year and has rows. */
import { ore } from "#domain/money/ore.ts";
import { isCounted, rowKind } from "../columns/rows.ts";
import { dateNumberOf, plainDateOf } from "../dates.ts";
import type { FindingLog } from "../findings/findingLog.ts";
import type { SieContent } from "../sieFile.ts";
import { exactOre, sumsFitDouble } from "../view/sums.ts";
import { voucherName } from "../view/voucherName.ts";
import { endRowOf } from "../view/vouchers.ts";

/**
 * Marks each #TRANS that repeats the #RTRANS before it as added later, and notes an #RTRANS that none repeats
 * (SIE 4B, #RTRANS 2).
 */
export function checkRows(content: SieContent, log: FindingLog): void {
  const { rows, accounts } = content;
  for (let row = rows.kind.indexOf(rowKind.added); row >= 0 && row < rows.length;) {
    if (isRepeated(content, row)) rows.kind[row + 1] = rowKind.transAfterAdded;
    else {
      const account = accounts[rows.account[row] ?? 0]?.number ?? "";
      log.add("row-added-not-repeated", rows.line[row] ?? 0, { account });
    }
    row = rows.kind.indexOf(rowKind.added, row + 1);
  }
}

function isRepeated({ rows }: SieContent, row: number): boolean {
  const next = row + 1;
  return (
    next < rows.length &&
    rows.kind[next] === rowKind.trans &&
    rows.voucher[next] === rows.voucher[row] &&
    rows.account[next] === rows.account[row] &&
    exactOre(rows, next) === exactOre(rows, row)
  );
}

/** Checks balance, date and rows of each voucher. */
export function checkVouchers(content: SieContent, log: FindingLog): void {
  const { vouchers } = content;
  const year = content.header.years.find(({ yearNo }) => yearNo === 0);
  const start = year === undefined ? 0 : dateNumberOf(year.start);
  const end = year === undefined ? 99_999_999 : dateNumberOf(year.end);
  const difference = sumsFitDouble(content.rows) ? doubleDifference : exactDifference;
  for (let voucher = 0; voucher < vouchers.length; voucher++) {
    const line = vouchers.line[voucher] ?? 0;
    const firstRow = vouchers.firstRow[voucher] ?? 0;
    const endRow = endRowOf(content, voucher);
    if (firstRow === endRow) log.add("voucher-without-rows", line, voucherName(content, voucher));
    const sum = difference(content, firstRow, endRow);
    if (sum !== 0 && sum !== 0n) {
      const name = voucherName(content, voucher);
      log.add("voucher-unbalanced", line, { ...name, difference: ore(BigInt(sum)) });
    }
    const date = vouchers.date[voucher] ?? 0;
    if (date === 0 || (start <= date && date <= end)) continue;
    const plainDate = plainDateOf(date);
    if (plainDate === null) continue;
    log.add("voucher-date-outside-year", line, { ...voucherName(content, voucher), date: plainDate });
  }
}

function doubleDifference({ rows }: SieContent, firstRow: number, endRow: number): number {
  let sum = 0;
  for (let row = firstRow; row < endRow; row++) {
    if (isCounted(rows.kind[row])) sum += rows.ore[row] ?? 0;
  }
  return sum;
}

function exactDifference({ rows }: SieContent, firstRow: number, endRow: number): bigint {
  let sum = 0n;
  for (let row = firstRow; row < endRow; row++) if (isCounted(rows.kind[row])) sum += exactOre(rows, row);
  return sum;
}
