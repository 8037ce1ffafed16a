import { describe, expect, it } from "vitest";
import { compareNumberText, compareSwedish } from "./swedishOrder.ts";

describe("Swedish order", () => {
  it("puts å, ä and ö after z, in that order", () => {
    const names = ["Öbergs", "Zinkgruvan", "Älvsbyn", "Åkeriet", "Andersson", "zebra"];
    expect(names.toSorted(compareSwedish)).toEqual([
      "Andersson",
      "zebra",
      "Zinkgruvan",
      "Åkeriet",
      "Älvsbyn",
      "Öbergs",
    ]);
  });

  it("takes é as e, ü as y, and w after v", () => {
    const names = ["Wiberg", "Vyn", "Idéfabriken", "Idefors", "Müllers", "Mysigt", "Idag"];
    expect(names.toSorted(compareSwedish)).toEqual([
      "Idag",
      "Idéfabriken",
      "Idefors",
      "Müllers",
      "Mysigt",
      "Vyn",
      "Wiberg",
    ]);
  });

  it("reads a letter and its accent as the letter with the accent", () => {
    expect(compareSwedish("Zeta", "A\u030Akeriet")).toBeLessThan(0);
  });

  it("keeps one order between names that differ in case alone", () => {
    expect(["ABB", "abb", "Abb"].toSorted(compareSwedish)).toEqual(["ABB", "Abb", "abb"]);
    expect(["abb", "Abb", "ABB"].toSorted(compareSwedish)).toEqual(["ABB", "Abb", "abb"]);
  });

  it("counts numbers that are texts", () => {
    expect(["10", "9", "K7", "100"].toSorted(compareNumberText)).toEqual(["9", "10", "100", "K7"]);
  });
});
