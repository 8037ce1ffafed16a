import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Paper } from "./paper.ts";
import { renderPaper } from "./renderPaper.ts";

const paper: Paper = {
  title: "Bilaga 3 Upplupna kostnader",
  owner: "Ängens Snickeri AB, 556000-0001",
  facts: [{ label: "Per datum", value: "2025-12-31" }],
  tables: [
    {
      title: "Rader",
      columns: [
        { title: "Text", align: "left", isWide: true },
        { title: "Belopp", align: "right", isWide: false },
      ],
      rows: [
        ["Revision – Örebro", "−12 500,00"],
        ["Hyra", "–"],
      ],
      sum: ["Summa", "−12 500,00"],
    },
  ],
  texts: [{ title: "Anteckning", lines: ["Enligt avtal."] }],
  changedAt: "2026-01-20T10:00:00.000Z",
};

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("a paper as PDF", () => {
  it("is the same to the byte each time it is drawn, and another when it says something else", async () => {
    const first = hashOf(await renderPaper(paper));
    expect(hashOf(await renderPaper(paper))).toBe(first);
    expect(hashOf(await renderPaper({ ...paper, title: "Bilaga 4 Upplupna kostnader" }))).not.toBe(first);
  });

  it("has its font in it, its title, and the day it was changed", async () => {
    const text = Buffer.from(await renderPaper(paper)).toString("latin1");
    expect(text.startsWith("%PDF-")).toBe(true);
    expect(text).toContain("/FontFile2");
    expect(text).toContain("Roboto");
    expect(text).toContain("D:20260120100000Z");
  });

  it("goes on over as many pages as it needs", async () => {
    const rows = Array.from({ length: 300 }, (_, row) => [`Rad ${String(row)}`, "1,00"]);
    const [table] = paper.tables;
    const text = Buffer.from(await renderPaper({ ...paper, tables: [{ ...table!, rows }] })).toString(
      "latin1",
    );
    expect(text.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(4);
  });
});
