import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  blankRow,
  draftRowOf,
  entryRowOf,
  isBlank,
  readAmount,
  remainderFor,
  settleAmount,
  sumRows,
  writeField,
} from "./draftRows.ts";

const typed = (field: "debit" | "credit", text: string) => writeField(blankRow(), field, text);

describe("the amount of a row", () => {
  it("is positive in debit and negative in credit", () => {
    expect(readAmount(typed("debit", "1 250,00"))).toEqual({ ok: true, ore: 125_000n });
    expect(readAmount(typed("credit", "1250"))).toEqual({ ok: true, ore: -125_000n });
  });
  it("stands on one side at a time", () => {
    const row = writeField(typed("debit", "100"), "credit", "40");
    expect(row).toMatchObject({ debit: "", credit: "40" });
  });
  it("is unknown, and not zero, when nothing is typed", () => {
    expect(readAmount(blankRow())).toEqual({ ok: true, ore: null });
  });
  it("keeps what cannot be read", () => {
    const row = settleAmount(typed("debit", "12x"));
    expect(row.debit).toBe("12x");
    expect(readAmount(row)).toEqual({ ok: false, text: "12x", fault: "amount" });
  });
  it("is counted and tidied when the field is left", () => {
    expect(settleAmount(typed("debit", "1200+50")).debit).toBe("1\u00a0250,00");
  });
  it("changes side when it is negative", () => {
    expect(settleAmount(typed("debit", "-300"))).toMatchObject({ debit: "", credit: "300,00" });
    expect(settleAmount(typed("credit", "-300"))).toMatchObject({ debit: "300,00", credit: "" });
  });
  it("is as it was after it has been stored", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -10_000_000_000_000n, max: 10_000_000_000_000n }), (ore) => {
        const row = { account: "1930", amountOre: String(ore), costCenter: "", project: "", text: "" };
        expect(entryRowOf(draftRowOf(row))).toEqual(row);
      }),
    );
  });
});

describe("the rows together", () => {
  const rows = [typed("debit", "138 375"), typed("credit", "138 357"), blankRow()];
  it("are summed in debit and credit", () => {
    expect(sumRows(rows)).toEqual({ debit: 13_837_500n, credit: 13_835_700n, difference: 1_800n });
  });
  it("leave to a row what the others lack", () => {
    const [debit, , blank] = rows;
    expect(blank && remainderFor(rows, blank)).toBe(-1_800n);
    expect(debit && remainderFor(rows, debit)).toBe(13_835_700n);
  });
  it("are blank only while nothing is typed", () => {
    expect(isBlank(blankRow())).toBe(true);
    expect(isBlank(writeField(blankRow(), "text", "hyra"))).toBe(false);
  });
});
