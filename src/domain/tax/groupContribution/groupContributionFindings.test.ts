import { describe, expect, it } from "vitest";
import { ore } from "../../money/ore.ts";
import { type GroupContributionContext, groupContributionFindings } from "./groupContributionFindings.ts";

const told = (context: Partial<GroupContributionContext>, given = 0n): readonly string[] =>
  groupContributionFindings(
    { given: ore(given), received: ore(0n) },
    { fields: new Map(), surplus: 100_000n, typed: new Map(), ...context },
  ).map(({ kind }) => kind);
const given = new Map([["7524", 50_000n]]);
const received = new Map([["7419", 50_000n]]);

describe("what is told of group contributions", () => {
  it("is nothing where there are none, and that the books cannot tell whether they may be made", () => {
    expect(told({})).toEqual([]);
    expect(told({ surplus: -5n })).toEqual([]);
    expect(told({ fields: given })).toEqual(["group-contribution-to-confirm"]);
    expect(told({ fields: received, surplus: -5n })).toEqual(["group-contribution-to-confirm"]);
  });

  it("is that one that is given makes a loss", () => {
    expect(told({ fields: given, surplus: -1n })).toContain("group-contribution-makes-loss");
    expect(told({ fields: given, surplus: 0n })).not.toContain("group-contribution-makes-loss");
  });

  it("is that they go both ways, are negative, or are counted twice", () => {
    expect(told({ fields: new Map([...given, ...received]) })).toContain("group-contribution-both-ways");
    expect(told({}, -1n)).toEqual(["group-contribution-negative"]);
    expect(told({ fields: given, typed: new Map([["7751", 1n]]) })).toContain(
      "group-contribution-counted-twice",
    );
    expect(told({ fields: given, typed: new Map([["7655", 1n]]) })).toEqual([
      "group-contribution-to-confirm",
    ]);
    expect(told({ fields: received, typed: new Map([["7655", 1n]]) })).toContain(
      "group-contribution-counted-twice",
    );
  });
});
