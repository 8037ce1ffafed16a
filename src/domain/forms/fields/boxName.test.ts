import { describe, expect, it } from "vitest";
import { boxName } from "./boxName.ts";

describe("the name of a box", () => {
  it("is its number on the form, with its code", () => {
    expect(["7754", "7281", "80"].map(boxName)).toEqual(["4.5c (7754)", "2.26 (7281)", "1.8 (80)"]);
  });
  it("is the code alone of a box without a number, and of none", () => {
    expect(["8040", "9999"].map(boxName)).toEqual(["8040", "9999"]);
  });
});
