/**
 * Gaps in the numbers of each series: a number between the first and the last that no voucher has. Numbers may be
 * longer than any machine integer, so they are compared as bigint.
 */
import type { Bookkeeping } from "../bookkeeping/bookkeeping.ts";
import { voucherName } from "../vouchers/voucher.ts";
import { type Check, CheckList, attention, notRun, passed } from "./check.ts";

/** Lists each gap as one line, however long it is. */
export function checkNumberGaps({ vouchers }: Bookkeeping): Check {
  const name = "number-gaps";
  const numbersBySeries = new Map<string, bigint[]>();
  for (let voucher = 0; voucher < vouchers.count; voucher++) {
    const { series, number } = vouchers.nameOf(voucher);
    if (!/^\d+$/.test(number)) continue;
    const numbers = numbersBySeries.get(series);
    if (numbers === undefined) numbersBySeries.set(series, [BigInt(number)]);
    else numbers.push(BigInt(number));
  }
  if (numbersBySeries.size === 0) {
    return notRun(name, vouchers.count === 0 ? "no-vouchers" : "voucher-numbers-absent");
  }
  const list = new CheckList();
  let missing = 0n;
  for (const [series, numbers] of numbersBySeries) missing += listGaps(series, numbers, list);
  const data = { series: numbersBySeries.size, gaps: list.total, missing: missing.toString() };
  return list.total === 0
    ? passed(name, { kind: "numbers-unbroken", data })
    : attention(name, { kind: "numbers-missing", data }, list);
}

function listGaps(series: string, numbers: bigint[], list: CheckList): bigint {
  numbers.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  let missing = 0n;
  let previous = numbers[0] ?? 0n;
  for (const number of numbers) {
    const [first, last] = [previous + 1n, number - 1n];
    previous = number;
    if (first > last) continue;
    missing += last - first + 1n;
    const numbersText = first === last ? first.toString() : `${first.toString()}–${last.toString()}`;
    list.add({ voucher: voucherName(series, numbersText) });
  }
  return missing;
}
