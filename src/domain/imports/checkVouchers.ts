/** Controls of vouchers one by one: that they balance, and that their dates lie in the fiscal year. */
import { type Bookkeeping, type VoucherColumns, dateOf } from "../bookkeeping/bookkeeping.ts";
import type { VoucherSums } from "../bookkeeping/voucherSums.ts";
import { type FiscalYear, contains } from "../calendar/fiscalYear.ts";
import { renderCompactDate } from "../calendar/plainDate.ts";
import { ore } from "../money/ore.ts";
import { voucherName } from "../vouchers/voucher.ts";
import { type Check, CheckList, attention, notRun, passed } from "./check.ts";

/** Every voucher balances to the öre (bokföringslagen 5 kap.). */
export function checkVouchersBalance({ vouchers }: Bookkeeping, { differences }: VoucherSums): Check {
  const name = "vouchers-balance";
  if (vouchers.count === 0) return notRun(name, "no-vouchers");
  const list = new CheckList();
  for (let voucher = 0; voucher < vouchers.count; voucher++) {
    const difference = differences[voucher] ?? 0n;
    if (difference === 0n) continue;
    list.add({
      voucher: nameOf(vouchers, voucher),
      text: vouchers.detailsOf(voucher).text,
      expected: ore(0n),
      actual: ore(difference),
    });
  }
  const data = { vouchers: vouchers.count, unbalanced: list.total };
  return list.total === 0
    ? passed(name, { kind: "vouchers-balance", data })
    : attention(name, { kind: "vouchers-unbalanced", data }, list);
}

/** Every voucher is dated inside the year. */
export function checkVoucherDates({ vouchers }: Bookkeeping, year: FiscalYear): Check {
  const name = "voucher-dates-in-year";
  if (vouchers.count === 0) return notRun(name, "no-vouchers");
  const list = new CheckList();
  for (const voucher of vouchersOutside(vouchers, year)) {
    list.add({
      voucher: nameOf(vouchers, voucher),
      text: [dateOf(vouchers, voucher) ?? "", vouchers.detailsOf(voucher).text].join(" ").trim(),
    });
  }
  const data = { vouchers: vouchers.count, outside: list.total, start: year.start, end: year.end };
  return list.total === 0
    ? passed(name, { kind: "voucher-dates-inside", data })
    : attention(name, { kind: "voucher-dates-outside", data }, list);
}

/** Lists the vouchers that are not dated inside the year, those without a date among them. */
export function* vouchersOutside(vouchers: VoucherColumns, year: FiscalYear): Generator<number> {
  const start = Number(renderCompactDate(year.start));
  const end = Number(renderCompactDate(year.end));
  for (let voucher = 0; voucher < vouchers.count; voucher++) {
    const date = vouchers.dates[voucher] ?? 0;
    if (date >= start && date <= end) continue;
    const read = dateOf(vouchers, voucher);
    if (read === null || !contains(year, read)) yield voucher;
  }
}

/** Names a voucher as the books do. */
export function nameOf(vouchers: VoucherColumns, voucher: number): string {
  const { series, number } = vouchers.nameOf(voucher);
  return voucherName(series, number);
}
