import { describe, expect, it } from "vitest";
import type { MappingLine } from "#wire/forms.ts";
import { fieldName, fieldsFor, otherWords, passes } from "./mappingFilter.ts";

const account = (more: Partial<MappingLine> = {}): MappingLine => ({
  account: "1510",
  name: "Kundfordringar",
  closingOre: "100",
  used: "7251",
  by: "bas",
  chosen: null,
  given: null,
  bas: "7251",
  ...more,
});

describe("accounts and their boxes", () => {
  it("are those without a box, those that are told two ways, those that somebody chose", () => {
    const missing = account({ used: null, by: null, bas: null });
    const differing = account({ given: "7261" });
    const own = account({ chosen: "7261", used: "7261", by: "choice" });
    const all = [account(), missing, differing, own];
    expect(all.map((line) => passes(line, "all"))).toEqual([true, true, true, true]);
    expect(all.map((line) => passes(line, "missing"))).toEqual([false, true, false, false]);
    expect(all.map((line) => passes(line, "differing"))).toEqual([false, false, true, true]);
    expect(all.map((line) => passes(line, "own"))).toEqual([false, false, false, true]);
  });
  it("are told by whom something else is said", () => {
    expect(otherWords(account({ given: "7261" }))).toEqual([{ who: "given", code: "7261" }]);
    expect(otherWords(account({ used: "7261", given: "7261" }))).toEqual([{ who: "bas", code: "7251" }]);
    expect(otherWords(account({ given: "7251" }))).toEqual([]);
  });
  it("are offered boxes of their own statement", () => {
    const fields = [
      { code: "7251", row: "2.19", label: "Kortfristiga fordringar Kundfordringar", isBalance: true },
      { code: "7410", row: "3.1", label: "Nettoomsättning", isBalance: false },
    ];
    expect(fieldsFor("2010", fields).map(fieldName)).toEqual([
      "2.19 Kundfordringar (kortfristiga fordringar)",
    ]);
    expect(fieldsFor("3001", fields).map(fieldName)).toEqual(["3.1 Nettoomsättning"]);
  });
});
