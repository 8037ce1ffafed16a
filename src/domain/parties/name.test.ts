import { describe, expect, it } from "vitest";
import { parseName } from "./name.ts";

describe("parseName", () => {
  it("keeps letters of any writing", () => {
    expect(parseName("Åkessons Måleri & Co")).toEqual({ ok: true, value: "Åkessons Måleri & Co" });
  });
  it("makes one line of a name with line breaks, tabs and null characters", () => {
    expect(parseName(" Bolaget\r\n\tAB\u0000 ")).toEqual({ ok: true, value: "Bolaget AB" });
  });
  it("takes away what turns the direction of writing", () => {
    expect(parseName("Bolaget \u202eBA")).toEqual({ ok: true, value: "Bolaget BA" });
  });
  it("refuses a name in which nothing can be seen", () => {
    expect(parseName("\u0007 \u200b")).toEqual({ ok: false, problem: { kind: "name-empty" } });
  });
});
