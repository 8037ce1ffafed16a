import { describe, expect, it } from "vitest";
import type { AccountLine } from "#wire/reconciliation.ts";
import { isAsShown } from "./sameRow.ts";

const figures = {
  openingOre: "100",
  movementOre: "25",
  adjustmentOre: "0",
  closingOre: "125",
  previousOre: "100",
  reconciledOre: "125",
  differenceOre: "0",
};
const line: AccountLine = {
  ...figures,
  account: "1930",
  name: "Bank",
  rows: 1,
  appendices: 1,
  checks: "ok",
  status: "agrees",
  signedBy: null,
  comments: 0,
  questions: 0,
};
const state = {
  ...figures,
  signOff: { status: "agrees" },
} as const;

describe("isAsShown", () => {
  it("finds a row as the account stands", () => {
    expect(isAsShown(line, state)).toBe(true);
  });
  it("tells when a figure or the status has changed since the row was read", () => {
    expect(isAsShown(line, { ...state, reconciledOre: null })).toBe(false);
    expect(isAsShown({ ...line, closingOre: "124" }, state)).toBe(false);
    expect(isAsShown({ ...line, status: "stale" }, state)).toBe(false);
  });
});
