import { describe, expect, it } from "vitest";
import { plainAmount, tabSeparated } from "./copyCells.ts";

describe("plainAmount", () => {
  it("has a comma, no spaces between thousands and a plain minus", () => {
    expect(plainAmount("111262275")).toBe("1112622,75");
    expect(plainAmount("-125000")).toBe("-1250,00");
  });
  it("keeps the zero before the comma", () => {
    expect(plainAmount("-5")).toBe("-0,05");
    expect(plainAmount("0")).toBe("0,00");
  });
  it("leaves an unknown amount empty, never zero", () => {
    expect(plainAmount(null)).toBe("");
  });
});

describe("tabSeparated", () => {
  it("puts a tab between cells and a line per row", () => {
    expect(
      tabSeparated([
        ["1930", "Företagskonto", "12,00"],
        ["1940", "Placering", ""],
      ]),
    ).toBe("1930\tFöretagskonto\t12,00\n1940\tPlacering\t");
  });
  it("lets no cell break a line", () => {
    expect(tabSeparated([["a\nb\tc"]])).toBe("a b c");
  });
});
