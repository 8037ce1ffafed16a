import { describe, expect, it } from "vitest";
import type { Comparison } from "#wire/transfers.ts";
import { amountLine, headLine, names } from "./comparedLines.ts";

const row = {
  account: "1790",
  name: "Förutbetalt",
  costCenter: "",
  project: "",
  oursOre: "3146000",
  sentOre: "3146000",
  theirsOre: "3000000",
};
const said = { date: "2025-12-31", text: "Förutbetald försäkring" };
const compared: Comparison = {
  entryId: "0195b6a0-0000-7000-8000-000000000000",
  number: "V4",
  status: "changed-in-fortnox",
  voucher: "I 9",
  ours: said,
  sent: said,
  theirs: { ...said, text: "Försäkring" },
  rows: [row],
  duplicates: [],
  actions: ["accept", "correct"],
};

describe("amountLine", () => {
  it("marks what is not as it was sent", () => {
    const line = amountLine(compared, row);
    expect([line.ours.differs, line.sent.differs, line.theirs.differs]).toEqual([false, false, true]);
  });
  it("marks a row that only Fortnox has, where the others show that it is not there", () => {
    const added = amountLine(compared, { ...row, oursOre: null, sentOre: null, theirsOre: "100" });
    expect([added.ours, added.theirs]).toEqual([
      { value: null, differs: false },
      { value: "100", differs: true },
    ]);
  });
  it("holds Fortnox's against ours when nothing was sent from here", () => {
    expect(amountLine({ ...compared, sent: null }, { ...row, sentOre: null }).theirs.differs).toBe(true);
  });
  it("marks nothing of a voucher that is gone", () => {
    expect(amountLine({ ...compared, theirs: null }, { ...row, theirsOre: null }).theirs.differs).toBe(false);
  });
});

describe("headLine", () => {
  it("compares the date and the text", () => {
    expect(headLine(compared, "date").theirs.differs).toBe(false);
    expect(headLine(compared, "text").theirs).toEqual({ value: "Försäkring", differs: true });
  });
});

describe("names", () => {
  it("tells whether any row names a cost centre", () => {
    expect(names(compared, "costCenter")).toBe(false);
    expect(names({ ...compared, rows: [row, { ...row, costCenter: "K1" }] }, "costCenter")).toBe(true);
  });
});
