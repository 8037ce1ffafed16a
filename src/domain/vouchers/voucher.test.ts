import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ore } from "../money/ore.ts";
import { differenceOf, voucherName } from "./voucher.ts";

const row = (amount: bigint, correction: "none" | "added" | "struck" = "none") => ({
  amount: ore(amount),
  correction,
});

describe("differenceOf", () => {
  it("is zero when debit and credit are equal", () => {
    expect(differenceOf([row(12_500n), row(-10_000n), row(-2_500n)])).toBe(0n);
  });
  it("leaves struck rows out and counts added ones", () => {
    expect(differenceOf([row(100n), row(-200n, "struck"), row(-100n, "added")])).toBe(0n);
  });
  it("does not depend on the order of rows", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt()), (amounts) => {
        const rows = amounts.map((amount) => row(amount));
        expect(differenceOf(rows)).toBe(differenceOf(rows.toReversed()));
      }),
    );
  });
});

describe("voucherName", () => {
  it("is series and number, or the one that the source has", () => {
    expect(voucherName("A", "231")).toBe("A 231");
    expect(voucherName("", "231")).toBe("231");
    expect(voucherName("", "")).toBe("");
  });
});
