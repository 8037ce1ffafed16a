import { describe, expect, it } from "vitest";
import { durationText } from "./durationText.ts";

describe("durationText", () => {
  it("has tenths under ten seconds, whole seconds under a minute, then minutes", () => {
    expect([40, 400, 9_949, 9_950, 28_400, 125_000].map(durationText)).toEqual([
      "0,0\u00a0s",
      "0,4\u00a0s",
      "9,9\u00a0s",
      "10\u00a0s",
      "28\u00a0s",
      "2\u00a0min 5\u00a0s",
    ]);
  });
});
