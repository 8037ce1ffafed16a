import { describe, expect, it } from "vitest";
import { line, taxForm } from "./form.fixture.ts";
import { emptyCount, formRows, shownLines } from "./formRows.ts";

const sum = (name: "assets" | "equity-and-liabilities", kronor: string) => ({ sum: name, kronor });
const form = taxForm("INK2R", [
  { part: "assets", lines: [line("7215", "500"), line("7251", "0")], sums: [sum("assets", "500")] },
  { part: "provisions", lines: [line("7331", "0")] },
  {
    part: "questions",
    lines: [
      line("8040", "0", { source: "mark", isMarked: true }),
      line("8041", "0", { source: "mark" }),
      line("8044", null, { source: "mark" }),
    ],
    sums: [sum("equity-and-liabilities", "500")],
  },
]);

describe("the rows of a form", () => {
  it("are its filled boxes under their headings, and the sums", () => {
    expect(formRows(form, false).map((row) => (row.kind === "line" ? row.line.code : row.kind))).toEqual([
      "part",
      "7215",
      "sum",
      "part",
      "8040",
      "8044",
      "sum",
    ]);
  });
  it("are all of them when empty boxes are shown", () => {
    expect(shownLines(form, true)).toHaveLength(6);
    expect(emptyCount(form)).toBe(3);
    expect(formRows(form, true).filter(({ kind }) => kind === "part")).toHaveLength(3);
  });
  it("are counted by the cursor as they stand", () => {
    const indexes = formRows(form, false).flatMap((row) => (row.kind === "line" ? [row.index] : []));
    expect(indexes).toEqual([0, 1, 2]);
  });
  it("keep a box that became empty under a signature", () => {
    const stale = taxForm("INK2R", form.parts, ["7251"]);
    expect(shownLines(stale, false).map(({ code }) => code)).toContain("7251");
  });
  it("prove the sums of the balance sheet by each other", () => {
    const proofs = (equity: string) =>
      formRows(
        taxForm("INK2R", [
          { sums: [sum("assets", "500")] },
          { part: "liabilities", sums: [sum("equity-and-liabilities", equity)] },
        ]),
        false,
      ).flatMap((row) => (row.kind === "sum" ? [row.isProved] : []));
    expect(proofs("500")).toEqual([true, true]);
    expect(proofs("501")).toEqual([false, false]);
  });
});
