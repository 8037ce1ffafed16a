/** Checks that every voucher balances to the öre, lies in the file's year and has rows. */
import { ore } from "#domain/money/ore.ts";
import { rowKind } from "../columns/rows.ts";
import { exactOre } from "../columns/sums.ts";
import { dateNumberOf, plainDateOf } from "../dates.ts";
import type { FindingLog } from "../findings/findingLog.ts";
import type { SieContent } from "../sieFile.ts";
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
  const { differenceByVoucher } = content.sums;
  for (let voucher = 0; voucher < vouchers.length; voucher++) {
    const line = vouchers.line[voucher] ?? 0;
    const firstRow = vouchers.firstRow[voucher] ?? 0;
    const endRow = endRowOf(content, voucher);
    if (firstRow === endRow) log.add("voucher-without-rows", line, voucherName(content, voucher));
    const difference = differenceByVoucher[voucher] ?? 0;
    if (difference !== 0 && difference !== 0n) {
      const name = voucherName(content, voucher);
      log.add("voucher-unbalanced", line, { ...name, difference: ore(BigInt(difference)) });
    }
    const date = vouchers.date[voucher] ?? 0;
    if (date === 0 || (start <= date && date <= end)) continue;
    const plainDate = plainDateOf(date);
    if (plainDate === null) continue;
    log.add("voucher-date-outside-year", line, { ...voucherName(content, voucher), date: plainDate });
  }
}
