import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostBytes, mostRows, parseTable } from "./parseTable.ts";
import { readLedgerList } from "./readLedgerList.ts";
import { readPastedRows } from "./readPastedRows.ts";
import { readTaxAccount } from "./readTaxAccount.ts";

/** As spreadsheets write cells: quoted when they hold what parts cells, and quotes doubled. */
function renderCell(cell: string, separator: string): string {
  const needsQuotes = [separator, '"', "\n"].some((special) => cell.includes(special));
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function render(rows: readonly (readonly string[])[], separator: string): string {
  return rows.map((cells) => cells.map((cell) => renderCell(cell, separator)).join(separator)).join("\n");
}

const cell = fc
  .array(fc.constantFrom("a", "Å", "1", " ", ",", ";", "\t", '"', "\n", ".", "-"), { maxLength: 8 })
  .map((characters) => `x${characters.join("")}x`);
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });

describe("a pasted table", () => {
  it.each(["\t", ";"])("reads as it was written, with %j between cells", (separator) => {
    fc.assert(
      fc.property(table, (rows) => {
        // Only what stands in quotes may hold the other separator.
        const written = rows.map((cells) =>
          cells.map((own) => (separator === ";" ? own.replaceAll("\t", "") : own)),
        );
        const read = parseTable(render(written, separator));
        expect(read.ok && read.value.rows.map(({ cells }) => cells)).toEqual(written);
        expect(read.ok && read.value.findings).toEqual([]);
      }),
    );
  });
  it("counts lines inside quotes", () => {
    const read = parseTable('a\t"b\nc"\nd\te');
    expect(read.ok && read.value.rows.map(({ line }) => line)).toEqual([1, 3]);
  });
  it.each([
    ["Hyra\t1 250,00", "\t"],
    ["Hyra;1 250,00\nEl;300,00", ";"],
    ["Hyra,januari,100.00\nEl,januari,200.00", ","],
    ["1 250,00\n300,00", ""],
    ["Hyra 1 250,00\nEl 300,00", ""],
  ])("%j is parted by %j", (text, separator) => {
    const read = parseTable(text);
    expect(read.ok && read.value.separator).toBe(separator);
  });
  it("is refused when it is empty or beyond the limits, and says which", () => {
    expect(parseTable(" \n\t\n")).toEqual({ ok: false, problem: { kind: "paste-empty" } });
    expect(parseTable("å".repeat(mostBytes / 2 + 1))).toEqual({
      ok: false,
      problem: { kind: "paste-too-large", bytes: mostBytes + 2, most: mostBytes },
    });
    expect(parseTable("a\tb\n".repeat(mostRows + 1))).toEqual({
      ok: false,
      problem: { kind: "paste-too-many-rows", most: mostRows },
    });
    expect(parseTable(`a\n${"b\t".repeat(200)}b`)).toMatchObject({
      ok: false,
      problem: { kind: "paste-too-many-columns", line: 2 },
    });
  });
  it("takes as many rows as the limit allows", () => {
    const read = parseTable("a\tb\n".repeat(mostRows));
    expect(read.ok && read.value.rows.length).toBe(mostRows);
  });
});

describe("every reader", () => {
  const readers = [parseTable, readPastedRows, readTaxAccount, readLedgerList] as const;
  const noise = fc.string({ unit: "binary", maxLength: 300 });
  const tableNoise = fc
    .array(
      fc.constantFrom(
        "\t",
        "\n",
        ";",
        '"',
        ",",
        "Summa",
        "Belopp",
        "Datum",
        "Saldo",
        "Kund",
        "2025-12-31",
        "1,250",
        "-",
        " ",
        "Ingående saldo",
        "Text",
        "46022",
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(""));
  it.each(readers)("%s answers whatever it is given", (read) => {
    fc.assert(
      fc.property(fc.oneof(noise, tableNoise), (text) => {
        const result = read(text);
        if (!result.ok) expect(result.problem.kind).toMatch(/^paste-/);
        else
          for (const { line, column } of result.value.findings) expect(line >= 0 && column >= 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
  it("needs no more than a moment for two million quotes", () => {
    for (const text of ['"', '"a', '"\t', '""\t"', '"""x\t', '"\n'].map((part) =>
      part.repeat(mostBytes / 8),
    )) {
      expect(["paste-too-many-rows", "paste-too-many-columns", undefined]).toContain(kindOf(text));
    }
  }, 30_000);
});

function kindOf(text: string): string | undefined {
  const read = parseTable(text);
  return read.ok ? undefined : read.problem.kind;
}
