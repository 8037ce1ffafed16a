import { describe, expect, it } from "vitest";
import { positionFrom } from "./positionFrom.ts";

describe("positionFrom", () => {
  it("counts rows from 1, with spaces between thousands", () => {
    expect(positionFrom("54 321", 100_000)).toBe(54_320);
    expect(positionFrom("54\u00a0321", 100_000)).toBe(54_320);
  });
  it("goes to the last row when the number is too great, and the first when it is 0", () => {
    expect(positionFrom("999999", 100)).toBe(99);
    expect(positionFrom("0", 100)).toBe(0);
  });
  it("goes nowhere for something that is no number, or in an empty ledger", () => {
    expect(positionFrom("A 12", 100)).toBeNull();
    expect(positionFrom("", 100)).toBeNull();
    expect(positionFrom("1", 0)).toBeNull();
  });
});
