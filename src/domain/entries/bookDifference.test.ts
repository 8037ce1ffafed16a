import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ore } from "../money/ore.ts";
import { bookDifference } from "./bookDifference.ts";
import { debitOf, differenceOf } from "./entrySums.ts";

function rows(...amounts: readonly (readonly [string, bigint])[]) {
  return amounts.map(([account, amount]) => ({
    account,
    amount: ore(amount),
    costCenter: "",
    project: "",
    text: "",
  }));
}

function book(difference: bigint, learned = rows()) {
  return bookDifference("1930", ore(difference), learned).map(({ account, amount }) => [account, amount]);
}

describe("the entry of a difference", () => {
  it("lowers an account that holds more than its support", () => {
    expect(book(1250n)).toEqual([
      ["1930", -1250n],
      ["", 1250n],
    ]);
  });

  it("has the counter account that was chosen last time, the one that took the most", () => {
    const learned = rows(["1930", -500n], ["2640", 100n], ["6570", 400n]);
    expect(book(-300n, learned)).toEqual([
      ["1930", 300n],
      ["6570", -300n],
    ]);
  });

  it("always balances", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -1_000_000n, max: 1_000_000n }), (difference) => {
        const made = bookDifference("1930", ore(difference), []);
        expect(differenceOf(made)).toBe(0n);
        expect(debitOf(made)).toBe(difference < 0n ? -difference : difference);
      }),
    );
  });
});
