import { describe, expect, it } from "vitest";
import { kronorText, parseKronor } from "./kronor.ts";

describe("whole kronor", () => {
  it("are written in groups of three, without öre", () => {
    expect(kronorText("1112622")).toBe("1\u00a0112\u00a0622");
    expect(kronorText("-968875")).toBe("\u2212968\u00a0875");
    expect(kronorText("0")).toBe("0");
    expect(kronorText("1", { plus: true })).toBe("+1");
  });
  it("are read with spaces, öre that are zero and any minus", () => {
    expect(parseKronor("1 250")).toEqual({ ok: true, kronor: "1250" });
    expect(parseKronor("1250,00")).toEqual({ ok: true, kronor: "1250" });
    expect(parseKronor("\u22125 kr")).toEqual({ ok: true, kronor: "-5" });
    expect(parseKronor("  ")).toEqual({ ok: true, kronor: null });
  });
  it("are not guessed from öre, nor from what can be read in two ways", () => {
    expect(parseKronor("1250,50")).toEqual({ ok: false, fault: "whole" });
    expect(parseKronor("1,250")).toEqual({ ok: false, fault: "ambiguous" });
    expect(parseKronor("tusen")).toEqual({ ok: false, fault: "amount" });
  });
});
