import { describe, expect, it } from "vitest";
import { accountStatus } from "#wire/signOff.ts";
import { type GroupProgress, groupParts, plotText, segments } from "./groupParts.ts";

const none = Object.fromEntries(
  accountStatus.options.map((status) => [status, 0]),
) as GroupProgress["counts"];
const liabilities: GroupProgress = {
  key: "current-liabilities",
  accounts: 11,
  settled: 5,
  counts: { ...none, agrees: 2, signed: 3, started: 2, stale: 1, differs: 1, "not-started": 2 },
};

describe("groupParts", () => {
  it("counts every account of the group in one part", () => {
    const parts = groupParts(liabilities);
    expect(parts.map(({ name, count }) => [name, count])).toEqual([
      ["settled", 5],
      ["started", 2],
      ["stale", 1],
      ["differs", 1],
      ["rest", 2],
    ]);
  });
  it("leaves out parts without accounts", () => {
    const done = { ...liabilities, accounts: 3, settled: 3, counts: { ...none, signed: 3 } };
    expect(groupParts(done)).toEqual([{ name: "settled", count: 3 }]);
  });
});

describe("the bar of a group", () => {
  it("fills its width, with a gap between the parts", () => {
    const drawn = segments(groupParts(liabilities), 112);
    const last = drawn.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(112);
    expect(drawn[1]?.x).toBeCloseTo((drawn[0]?.width ?? 0) + 1.5);
    expect(segments([], 112)).toEqual([]);
  });
  it("is told in one sentence", () => {
    expect(plotText(liabilities)).toBe(
      "Kortfristiga skulder: 5 av 11 klara, 2 pågår, 1 inaktuell, 1 differens, 2 ej påbörjad.",
    );
  });
});
