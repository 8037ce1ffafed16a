import { describe, expect, it } from "vitest";
import { readSieSource } from "#app/imports/sieSource.ts";
import { invariant } from "#lib/invariant.ts";
import type { Bookkeeping } from "./bookkeeping.ts";
import { ledgerOrder } from "./ledgerOrder.ts";

function bookkeeping(...lines: readonly string[]): Bookkeeping {
  const read = readSieSource(new TextEncoder().encode(["#FLAGGA 0", "#SIETYP 4", ...lines, ""].join("\n")));
  invariant(read.ok, "The file can be read.");
  return read.value.bookkeeping;
}

const voucher = (name: string, date: string, ...rows: readonly string[]): readonly string[] => [
  `#VER ${name} ${date}`,
  "{",
  ...rows,
  "}",
];
const sale = ["#TRANS 1930 {} 1.00", "#TRANS 3001 {} -1.00"];

function orderOf(...lines: readonly string[]): readonly string[] {
  const { vouchers, accounts } = bookkeeping(...lines);
  const order = ledgerOrder(vouchers, accounts.length);
  return Array.from(order.vouchers, (index) => {
    const { series, number } = vouchers.nameOf(index);
    return series + number;
  });
}

describe("ledgerOrder", () => {
  it("orders vouchers by date, series and number, a number as a number", () => {
    expect(
      orderOf(
        ...voucher("B 1", "20250301", ...sale),
        ...voucher("A 10", "20250110", ...sale),
        ...voucher("A 9", "20250110", ...sale),
        ...voucher("B 2", "20250110", ...sale),
      ),
    ).toEqual(["A9", "A10", "B2", "B1"]);
  });
  it("keeps the order of the source where it gives no numbers, and puts what has no date last", () => {
    expect(
      orderOf(
        ...voucher('A ""', '""', ...sale),
        ...voucher("C 5", "20250201", ...sale),
        ...voucher("C 5", "20250201", ...sale),
        ...voucher("A 2", "20250101", ...sale),
      ),
    ).toEqual(["A2", "C5", "C5", "A"]);
  });
  it("lays rows account by account, struck rows after all accounts", () => {
    const { vouchers, accounts } = bookkeeping(
      ...voucher("A 2", "20250102", "#TRANS 3001 {} -2.00", "#BTRANS 1930 {} 9.00", "#TRANS 1930 {} 2.00"),
      ...voucher("A 1", "20250101", "#TRANS 1930 {} 1.00", "#TRANS 3001 {} -1.00"),
    );
    const { rows, accountStarts } = ledgerOrder(vouchers, accounts.length);
    expect(Array.from(rows, (row) => vouchers.amounts[row])).toEqual([100n, 200n, -100n, -200n, 900n]);
    expect(Array.from(accountStarts)).toEqual([0, 2, 4]);
  });
});
