import { describe, expect, it } from "vitest";
import type { AppendixContent } from "#wire/appendixContents.ts";
import { hasAmounts, sameAsLastYear } from "./sameAsLastYear.ts";

const row = {
  id: "a",
  text: "Deposition",
  reference: "K 12",
  account: "1381",
  date: "2024-05-02",
  voucher: { series: "A", number: "7" },
  amountOre: "4500000",
};
const empty: AppendixContent = { kind: "specification", content: { rows: [] } };
const lastYear: AppendixContent = { kind: "specification", content: { rows: [row] } };

describe("the same as last year", () => {
  it("takes over rows and amounts, and leaves last year's days and vouchers", () => {
    expect(sameAsLastYear(empty, lastYear)).toEqual({
      kind: "specification",
      content: { rows: [{ ...row, date: null, voucher: null }] },
    });
  });
  it("keeps the period of an accrual", () => {
    const accrual: AppendixContent = {
      kind: "accrual",
      content: {
        rows: [
          {
            id: "a",
            text: "Hyra",
            account: null,
            amountOre: "100",
            from: "2024-12-01",
            to: "2026-11-30",
            basis: null,
            timing: null,
          },
        ],
      },
    };
    expect(sameAsLastYear({ kind: "accrual", content: { rows: [] } }, accrual)).toBe(accrual);
    expect(hasAmounts(accrual)).toBe(true);
  });
  it("has nothing to take over of an empty one, or one of another kind", () => {
    expect(sameAsLastYear(lastYear, empty)).toBeNull();
    expect(sameAsLastYear({ kind: "accrual", content: { rows: [] } }, lastYear)).toBeNull();
  });
  it("asks only where amounts have been typed", () => {
    expect(hasAmounts(lastYear)).toBe(true);
    expect(hasAmounts({ kind: "specification", content: { rows: [{ ...row, amountOre: null }] } })).toBe(
      false,
    );
  });
});
