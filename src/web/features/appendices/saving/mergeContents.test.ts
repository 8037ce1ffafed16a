import { describe, expect, it } from "vitest";
import type { AppendixContent, SpecificationContent } from "#wire/appendixContents.ts";
import { mergeContents, mergeTexts } from "./mergeContents.ts";

type Row = SpecificationContent["rows"][number];

function row(id: string, text: string, amountOre: string | null = "100"): Row {
  return { id, text, reference: "", account: null, date: null, voucher: null, amountOre };
}
const of = (...rows: Row[]): AppendixContent => ({ kind: "specification", content: { rows } });
const texts = (typed: AppendixContent): readonly string[] =>
  typed.kind === "specification" ? typed.content.rows.map(({ text }) => text) : [];

const base = of(row("a", "Hyra"), row("b", "El"), row("c", "Vatten"));

describe("one's own rows put back over another's", () => {
  it("keep what each of the two changed alone", () => {
    const mine = of(row("a", "Hyra kvartal 1"), row("b", "El"), row("c", "Vatten"));
    const theirs = of(row("a", "Hyra"), row("b", "El juni"), row("c", "Vatten"));
    expect(texts(mergeContents({ base, mine, theirs }))).toEqual(["Hyra kvartal 1", "El juni", "Vatten"]);
  });
  it("win where both changed the same row", () => {
    const mine = of(row("a", "Min"), row("b", "El"), row("c", "Vatten"));
    const theirs = of(row("a", "Deras"), row("b", "El"), row("c", "Vatten"));
    expect(texts(mergeContents({ base, mine, theirs }))[0]).toBe("Min");
  });
  it("keep the rows that each added, and neither brings back what the other took away", () => {
    const mine = of(row("a", "Hyra"), row("b", "El"), row("m", "Min nya"));
    const theirs = of(row("b", "El"), row("c", "Vatten"), row("t", "Deras nya"));
    expect(texts(mergeContents({ base, mine, theirs }))).toEqual(["El", "Deras nya", "Min nya"]);
  });
  it("keep a row that one took away and the other changed: what was typed is not lost", () => {
    const mine = of(row("a", "Hyra"), row("b", "El"));
    const theirs = of(row("a", "Hyra"), row("b", "El"), row("c", "Vatten maj"));
    expect(texts(mergeContents({ base, mine, theirs }))).toContain("Vatten maj");
    expect(texts(mergeContents({ base, mine: theirs, theirs: mine }))).toContain("Vatten maj");
  });
  it("know statements by their account, and single fields each by itself", () => {
    const bank = (balanceOre: string | null): AppendixContent => ({
      kind: "bank",
      content: { statements: [{ account: "1930", date: null, balanceOre }], rows: [] },
    });
    expect(mergeContents({ base: bank(null), mine: bank(null), theirs: bank("5") })).toEqual(bank("5"));
    expect(mergeContents({ base: bank(null), mine: bank("7"), theirs: bank("5") })).toEqual(bank("7"));
  });
  it("keep both notes when both wrote one", () => {
    expect(mergeTexts({ base: "", mine: "Min", theirs: "" })).toBe("Min");
    expect(mergeTexts({ base: "", mine: "", theirs: "Deras" })).toBe("Deras");
    expect(mergeTexts({ base: "", mine: "Min", theirs: "Deras" })).toBe("Deras\n\nMin");
  });
});
