import { describe, expect, it } from "vitest";
import { parseThreshold } from "./thresholdInput.ts";

describe("parseThreshold", () => {
  it("reads an amount, and nothing as no threshold", () => {
    expect(parseThreshold("1 500,50")).toEqual({ ok: true, ore: "150050" });
    expect(parseThreshold(" ")).toEqual({ ok: true, ore: null });
  });
  it("takes no difference below zero, and no words", () => {
    expect(parseThreshold("-1")).toEqual({ ok: false });
    expect(parseThreshold("\u22125,00")).toEqual({ ok: false });
    expect(parseThreshold("fem")).toEqual({ ok: false });
  });
});
