import { describe, expect, it } from "vitest";
import { hasText } from "../translate.ts";

const sources = Object.values(
  import.meta.glob<string>("../../../../domain/tax/{steps,equipment,taxToPay}/*.ts", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
).join("\n");
const found = (pattern: RegExp): readonly string[] =>
  Array.from(new Set(Array.from(sources.matchAll(pattern), (match) => match[1] ?? ""))).toSorted();
const labels = [...found(/\bterm\(\s*"([a-z-]+)"/g), ...found(/\blabel: "([a-z-]+)"/g)];
const formulas = [...found(/\bsumTrace\(\s*"([a-z-]+)"/g), ...found(/\bformula: "([a-z-]+)"/g)];
const roundings = found(/"((?:whole|tens-of)-kronor)"/g);

describe("the texts of Varifrån? in tax", () => {
  it("are held against sources that were found", () => {
    expect(labels.length).toBeGreaterThan(15);
    expect(formulas.length).toBeGreaterThan(8);
    expect(roundings).toHaveLength(2);
  });
  it.each(labels)("have a word for %s", (label) => {
    expect(hasText(`trace.labels.${label}`)).toBe(true);
  });
  it.each(formulas)("have a sentence for %s", (formula) => {
    expect(hasText(`trace.formulas.${formula}`)).toBe(true);
  });
  it.each(roundings)("have a sentence for rounding to %s", (rounding) => {
    expect(hasText(`trace.roundings.${rounding}`)).toBe(true);
  });
});
