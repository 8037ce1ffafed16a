import { describe, expect, it } from "vitest";
import { remarkText } from "./remarkText.ts";
import { hasText } from "../translate.ts";

/** The rules' own lists of what can be remarked. */
const sources = import.meta.glob<string>(
  [
    "../../../../domain/ledger/openItem.ts",
    "../../../../formats/paste/pasteFinding.ts",
    "../../../../domain/appendices/figure.ts",
    "../../../../domain/appendices/kinds/**/*.ts",
    "!**/*.test.ts",
  ],
  { query: "?raw", import: "default", eager: true },
);
const sourceOf = (ending: string): string =>
  Object.entries(sources).find(([path]) => path.endsWith(ending))?.[1] ?? "";
const kindsIn = (source: string, pattern: RegExp): readonly string[] =>
  Array.from(source.matchAll(pattern), ([, kind = ""]) => kind);

const openItem = sourceOf("openItem.ts");
const noteKinds = kindsIn(
  openItem.slice(openItem.indexOf("type OpenItemNote"), openItem.indexOf("interface LaterSettlement")),
  /kind: "([a-z-]+)"/g,
);
const findingKinds = kindsIn(sourceOf("pasteFinding.ts"), /^ {2}"([a-z-]+)": /gm);
const appendixFigure = sourceOf("appendices/figure.ts");
const appendixFindings = kindsIn(
  appendixFigure.slice(appendixFigure.indexOf("type AppendixFinding")),
  /kind: "([a-z-]+)"/g,
);
const kindSources = Object.entries(sources)
  .filter(([path]) => path.includes("/kinds/"))
  .map(([, source]) => source)
  .join("\n");
const formulas = [
  ...kindsIn(kindSources, /(?:formula: |, )"([a-z]+(?:-[a-z]+)+)"(?:, (?:context|\{)|,? (?:terms|\}))/g),
  ...["prepaid", "accrued"].flatMap((timing) =>
    ["months", "days"].map((basis) => `accrual-${timing}-${basis}`),
  ),
];
const labels = kindsIn(kindSources, /label: "([a-z-]+)"/g);

describe("what an appendix tells", () => {
  it("is held against lists that were found", () => {
    expect(appendixFindings.length).toBeGreaterThan(15);
    expect(new Set(formulas).size).toBeGreaterThan(8);
    expect(new Set(labels).size).toBeGreaterThan(7);
  });
  it.each(appendixFindings)("has a sentence for the finding %s", (kind) => {
    expect(hasText(`appendices.findings.${kind}`)).toBe(true);
  });
  it.each([...new Set(formulas)])("has a sentence for the formula %s", (formula) => {
    expect(hasText(`trace.formulas.${formula}`)).toBe(true);
  });
  it.each([...new Set(labels)])("has words for the term %s", (label) => {
    expect(hasText(`trace.labels.${label}`)).toBe(true);
  });
});

describe("the tables of remarks", () => {
  it("are held against lists that were found", () => {
    expect(noteKinds.length).toBeGreaterThan(15);
    expect(findingKinds.length).toBeGreaterThan(25);
  });
  it.each(noteKinds)("have a sentence for the note %s", (kind) => {
    expect(hasText(`ledgers.notes.${kind}`)).toBe(true);
  });
  it.each(findingKinds)("have a sentence for the finding %s", (kind) => {
    expect(hasText(`pasteFindings.${kind}`)).toBe(true);
  });
});

describe("remarkText", () => {
  it("writes amounts, whatever their names end in", () => {
    const data = { backOre: "100000", forward: "125050" };
    expect(remarkText("ledgers.notes", { kind: "computations-differ", data })).toContain(
      "är 1\u00a0000,00 öppet, framåt från fakturabeloppet 1\u00a0250,50",
    );
  });
  it("writes an unknown amount as a dash, never as zero", () => {
    const data = { date: "2025-12-01", amount: null };
    expect(remarkText("ledgers.notes", { kind: "paid-before-invoice-date", data })).toBe(
      "– betalt 2025-12-01, före fakturadatum.",
    );
  });
  it("names columns as the accountant does, and gives both readings of an amount", () => {
    expect(remarkText("pasteFindings", { kind: "column-missing", data: { role: "open" } })).toBe(
      "Kolumnen öppet belopp saknas.",
    );
    const data = { text: "1.250", readings: ["125", "125000"] };
    expect(remarkText("pasteFindings", { kind: "amount-ambiguous", data })).toContain(
      "1,25 eller 1\u00a0250,00",
    );
  });
  it("writes a kind that its table lacks as a problem", () => {
    expect(remarkText("ledgers.notes", { kind: "paste-empty", data: {} })).toBe("Inget är inklistrat.");
  });
});
