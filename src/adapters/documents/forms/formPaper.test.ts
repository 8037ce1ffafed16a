import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { formSheet } from "#domain/forms/page/formSheet.ts";
import { plainDate } from "#domain/calendar/plainDate.ts";
import type { OrganizationNumber } from "#domain/parties/organizationNumber.ts";
import { books, choose, computed } from "#domain/tax/books/taxBooks.fixture.ts";
import { formPaper } from "./formPaper.ts";
import { packFiles } from "./packFiles.ts";

const forms = computed(
  books([
    ["1930", 1_234_567.4],
    ["1510", 0.7],
    ["2081", -25_000],
    ["2091", -1_209_568.1],
  ]),
  choose("booked"),
);
const paperOf = (form: "INK2" | "INK2R" | "INK2S") =>
  formPaper({
    companyName: "Möbel AB",
    organizationNumber: "5560000167" as OrganizationNumber,
    fiscalYear: { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") },
    incomeYear: 2025,
    period: "P4",
    sheet: formSheet(form, { forms, marks: ["8040"], treated: new Map() }),
    signed: { by: "Åsa Öberg", at: "2026-02-01T08:00:00.000Z" },
    isStale: false,
    changedAt: "2026-02-01T08:00:00.000Z",
  });

describe("a form on paper", () => {
  it("lists filled boxes with number, code and text, sums, and what was rounded", () => {
    const paper = paperOf("INK2R");
    expect([paper.owner, paper.title]).toEqual(["Möbel AB, 556000-0167", "INK2R Räkenskapsschema"]);
    expect(paper.facts.map(({ value }) => value).slice(0, 3)).toEqual([
      "2025-01-01 – 2025-12-31",
      "2025, period P4",
      "Åsa Öberg 2026-02-01 09:00",
    ]);
    const spaced = (row: readonly string[]): readonly string[] =>
      row.map((cell) => cell.replaceAll("\u00a0", " "));
    expect(
      paper.tables.map(({ title, rows, sum }) => [title, rows.map(spaced), spaced(sum ?? []).at(-1)]),
    ).toEqual([
      [
        "Tillgångar",
        [["2.26", "7281", "Kassa och bank Kassa, bank och redovisningsmedel", "1 234 567"]],
        "1 234 567",
      ],
      [
        "Eget kapital",
        [
          ["2.27", "7301", "Eget kapital Bundet eget kapital", "25 000"],
          ["2.28", "7302", "Eget kapital Fritt eget kapital", "1 209 567"],
        ],
        undefined,
      ],
      ["Skulder", [], "1 234 567"],
      ["Resultat", [], "0"],
    ]);
    expect(paper.texts[0]?.lines.at(-1)).toBe(
      "Öresavrundning −1 kr ingår i ruta 2.28 (7302), så att sidorna blir lika.",
    );
    expect(paper.remark).toContain("inte Skatteverkets blankett");
  });

  it("crosses what is answered, and says when nothing stands in it", () => {
    expect(paperOf("INK2S").tables.at(-1)?.rows.at(-1)?.at(-1)).toBe("X");
    expect(paperOf("INK2")).toMatchObject({ tables: [], texts: [{ lines: ["Inga belopp."] }] });
  });
});

describe("a zip of files", () => {
  it("holds them as they are, with the time in Sweden, and the same bytes each time", () => {
    const files = [
      { name: "INFO.SRU", bytes: Buffer.from("ett") },
      { name: "BLANKETTER.SRU", bytes: Buffer.from("två", "latin1") },
    ];
    const packed = packFiles(files, "2026-07-01T22:30:00.000Z");
    expect(packFiles(files, "2026-07-01T22:30:00.000Z")).toEqual(packed);
    const read = unzipSync(packed);
    expect(
      Object.entries(read).map(([name, bytes]) => [name, Buffer.from(bytes).toString("latin1")]),
    ).toEqual([
      ["INFO.SRU", "ett"],
      ["BLANKETTER.SRU", "två"],
    ]);
    // Time and date of the first file, as PKWARE's APPNOTE 4.4.6 packs them: 00:30:00 on 2 July 2026.
    const [time, date] = [Buffer.from(packed).readUInt16LE(10), Buffer.from(packed).readUInt16LE(12)];
    expect([time >> 11, (time >> 5) & 63, (date >> 9) + 1980, (date >> 5) & 15, date & 31]).toEqual([
      0, 30, 2026, 7, 2,
    ]);
  });
});
