import { describe, expect, it } from "vitest";
import { rateText, readFigure, writeFigure } from "./figureInput.ts";

const kronor = { unit: "kronor", isSigned: true } as const;

describe("a field of whole kronor", () => {
  it("reads Swedish, English and reckoned figures", () => {
    expect(readFigure("1 250", kronor)).toEqual({ ok: true, value: "1250" });
    expect(readFigure("1,250.00", kronor)).toEqual({ ok: true, value: "1250" });
    expect(readFigure("1200+50", kronor)).toEqual({ ok: true, value: "1250" });
    expect(readFigure("\u2212800", kronor)).toEqual({ ok: true, value: "-800" });
  });
  it("refuses öre, and what is no figure", () => {
    expect(readFigure("1250,50", kronor)).toEqual({ ok: false, fault: "wholeKronor" });
    expect(readFigure("tolv", kronor)).toEqual({ ok: false, fault: "amount" });
  });
  it("refuses less than zero where that means nothing", () => {
    expect(readFigure("-1", { unit: "ore", isSigned: false })).toEqual({ ok: false, fault: "negative" });
    expect(readFigure("-1", { unit: "ore", isSigned: true })).toEqual({ ok: true, value: "-100" });
  });
  it("tells nothing typed from zero", () => {
    expect(readFigure(" ", kronor)).toEqual({ ok: true, value: null });
    expect(readFigure("0", kronor)).toEqual({ ok: true, value: "0" });
  });
});

describe("a written figure", () => {
  it("has its thousands apart, and öre only where the field has them", () => {
    expect(writeFigure("1250000", "kronor")).toBe("1\u00a0250\u00a0000");
    expect(writeFigure("125050", "ore")).toBe("1\u00a0250,50");
    expect(writeFigure(null, "ore")).toBe("");
  });
});

describe("a rate", () => {
  it("is written with its decimals, also below one per cent and below zero", () => {
    expect(rateText("206", 1)).toBe("20,6\u00a0%");
    expect(rateText("196", 2)).toBe("1,96\u00a0%");
    expect(rateText("-10", 2)).toBe("\u22120,10\u00a0%");
  });
});
