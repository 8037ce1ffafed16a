import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ore } from "../money/ore.ts";
import { type DifferingVoucher, changedOpenings, compareAmounts, pairVouchers } from "./compareImports.ts";

const voucher = (voucherIndex: number, series: string, number: string): DifferingVoucher => ({
  voucherIndex,
  series,
  number,
});
const changes = (
  before: readonly DifferingVoucher[],
  after: readonly DifferingVoucher[],
): readonly (readonly unknown[])[] =>
  pairVouchers(before, after).map((pair) => [
    pair.change,
    pair.before?.voucherIndex ?? null,
    pair.after?.voucherIndex ?? null,
  ]);

describe("pairVouchers", () => {
  it("calls a voucher of the same series and number changed, and the others new or removed", () => {
    expect(
      changes(
        [voucher(5, "A", "231"), voucher(6, "A", "240")],
        [voucher(7, "A", "231"), voucher(8, "D", "612")],
      ),
    ).toEqual([
      ["changed", 5, 7],
      ["new", null, 8],
      ["removed", 6, null],
    ]);
  });
  it("does not take series 1 number 11 for series 11 number 1", () => {
    expect(changes([voucher(0, "1", "11")], [voucher(0, "11", "1")])).toEqual([
      ["new", null, 0],
      ["removed", 0, null],
    ]);
  });
  it("guesses nothing where the number is missing or there twice", () => {
    expect(changes([voucher(0, "A", "")], [voucher(1, "A", "")])).toEqual([
      ["new", null, 1],
      ["removed", 0, null],
    ]);
    expect(changes([voucher(0, "A", "1")], [voucher(1, "A", "1"), voucher(2, "A", "1")])).toEqual([
      ["new", null, 1],
      ["new", null, 2],
      ["removed", 0, null],
    ]);
  });
  it("tells of every voucher once", () => {
    const some = fc.array(
      fc.record({ series: fc.constantFrom("A", "B"), number: fc.constantFrom("", "1", "2", "3") }),
    );
    fc.assert(
      fc.property(some, some, (before, after) => {
        const numbered = (list: typeof before): readonly DifferingVoucher[] =>
          list.map(({ series, number }, index) => voucher(index, series, number));
        const pairs = pairVouchers(numbered(before), numbered(after));
        const indexes = (side: "before" | "after"): readonly number[] =>
          pairs.flatMap((pair) => pair[side]?.voucherIndex ?? []).toSorted((a, b) => a - b);
        expect(indexes("before")).toEqual(Array.from(before.keys()));
        expect(indexes("after")).toEqual(Array.from(after.keys()));
      }),
    );
  });
});

describe("compareAmounts", () => {
  it("puts each account's amounts side by side, in the order of accounts", () => {
    const amount = (account: string, value: bigint) => ({
      account,
      name: `Konto ${account}`,
      amount: ore(value),
    });
    expect(
      compareAmounts(
        [amount("3051", -3000n), amount("1510", 3750n)],
        [amount("1510", 5000n), amount("2611", 1n)],
      ),
    ).toEqual([
      { account: "1510", name: "Konto 1510", before: 3750n, after: 5000n },
      { account: "2611", name: "Konto 2611", before: null, after: 1n },
      { account: "3051", name: "Konto 3051", before: -3000n, after: null },
    ]);
  });
});

describe("changedOpenings", () => {
  it("lists openings that are not what they were; an account that opens with nothing is no change", () => {
    const opening = (account: string, value: bigint) => ({ account, name: "", amount: ore(value) });
    expect(
      changedOpenings(
        [opening("1930", 100n), opening("1940", 7n)],
        [opening("1930", 200n), opening("1940", 7n), opening("1950", 0n)],
      ).map(({ account }) => account),
    ).toEqual(["1930"]);
  });
});
