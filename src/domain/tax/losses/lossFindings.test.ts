import { describe, expect, it } from "vitest";
import type { TaxLosses } from "../taxChoice.ts";
import { type LossContext, lossFindings } from "./lossFindings.ts";

const told = (losses: Partial<TaxLosses>, context: Partial<LossContext> = {}): readonly string[] =>
  lossFindings(
    { broughtForward: 60_000n, forfeited: 0n, barred: 0n, ...losses },
    { surplus: 100_000n, received: 0n, lastYear: null, allocation: 0n, ...context },
  ).map(({ kind }) => kind);

describe("what is told of losses of earlier years", () => {
  it("is nothing when they are whole, and agree with last year's form", () => {
    expect(told({})).toEqual([]);
    expect(told({}, { lastYear: 60_000n })).toEqual([]);
    expect(told({ broughtForward: null })).toEqual([]);
  });

  it("is that more is taken than there is, that nothing is said of it, or that it is negative", () => {
    expect(told({ forfeited: 40_000n, barred: 20_000n })).toEqual([]);
    expect(told({ forfeited: 40_000n, barred: 20_001n })).toEqual(["losses-limited-above-whole"]);
    expect(told({ broughtForward: null, barred: 1n })).toEqual(["losses-brought-forward-missing"]);
    expect(told({ forfeited: -1n })).toEqual(["losses-negative"]);
  });

  it("is that they are not what last year's form gives", () => {
    expect(told({}, { lastYear: 59_999n })).toEqual(["losses-differ-from-last-year"]);
  });

  it("is that a bar meets a group contribution, or an allocation that leaves too little surplus", () => {
    expect(told({ barred: 10_000n }, { received: 5n })).toEqual(["losses-barred-with-contribution"]);
    expect(told({ barred: 60_000n }, { allocation: 50_000n })).toEqual(["losses-barred-with-allocation"]);
    expect(told({ barred: 50_000n }, { allocation: 50_000n })).toEqual([]);
  });
});
