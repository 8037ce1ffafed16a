import { describe, expect, it } from "vitest";
import type { AppendixContent } from "#wire/appendixContents.ts";
import { placeIn, sumContent } from "./reconciledPlace.ts";

const appendix = {
  appendixId: "a",
  number: 5,
  version: 2,
  accounts: [
    {
      account: "1930",
      name: "Företagskonto",
      balanceOre: "100",
      amountOre: "100",
      othersOre: null,
      differenceOre: "0",
    },
  ],
};

describe("placeIn", () => {
  it("finds the sum that was typed in the table", () => {
    expect(placeIn({ ...appendix, typed: sumContent("125000") })).toEqual({
      appendix: { appendixId: "a", number: 5, version: 2 },
      amountOre: "125000",
    });
  });
  it("takes an appendix without rows for one where the sum is not typed yet", () => {
    const typed: AppendixContent = { kind: "specification", content: { rows: [] } };
    expect(placeIn({ ...appendix, typed })?.amountOre).toBeNull();
  });
  it("leaves rows that somebody has typed in the appendix alone", () => {
    const [row] = sumContent("125000").content.rows;
    if (row === undefined) throw new Error("The sum is a row.");
    const own: AppendixContent = { kind: "specification", content: { rows: [{ ...row, id: "r1" }] } };
    expect(placeIn({ ...appendix, typed: own })).toBeNull();
    const two: AppendixContent = { kind: "specification", content: { rows: [row, { ...row, id: "r2" }] } };
    expect(placeIn({ ...appendix, typed: two })).toBeNull();
  });
  it("leaves appendices of other kinds, and those of several accounts, alone", () => {
    const [account] = appendix.accounts;
    if (account === undefined) throw new Error("The appendix has an account.");
    const typed: AppendixContent = { kind: "bank", content: { statements: [], rows: [] } };
    expect(placeIn({ ...appendix, typed })).toBeNull();
    const both = [account, { ...account, account: "1940" }];
    expect(placeIn({ ...appendix, accounts: both, typed: sumContent("1") })).toBeNull();
  });
});
