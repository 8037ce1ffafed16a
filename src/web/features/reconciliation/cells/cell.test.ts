import { describe, expect, it } from "vitest";
import { plainCell } from "./cell.ts";

describe("plainCell", () => {
  it("copies amounts as plain numbers, and nothing where an amount is unknown", () => {
    expect(plainCell({ kind: "amount", ore: "-125050" })).toBe("-1250,50");
    expect(plainCell({ kind: "difference", ore: null })).toBe("");
  });
  it("copies several differences as how many they are, never as a sum", () => {
    const kind = "differences";
    expect(plainCell({ kind, count: 2, onlyOre: null, isKnown: true })).toBe("2 st");
    expect(plainCell({ kind, count: 1, onlyOre: "125000", isKnown: true })).toBe("1250,00");
    expect(plainCell({ kind, count: 0, onlyOre: null, isKnown: true })).toBe("0,00");
    expect(plainCell({ kind, count: 0, onlyOre: null, isKnown: false })).toBe("");
  });
  it("copies a status by its word, and who signed by name", () => {
    expect(plainCell({ kind: "status", status: "stale" })).toBe("Inaktuell");
    const by = { name: "Anna Lindström", at: "2026-01-20T12:00:00Z" };
    expect(plainCell({ kind: "signed", by, isDead: true })).toMatch(/^Anna Lindström 2026-01-20/);
    expect(plainCell({ kind: "signed", by: null, isDead: false })).toBe("");
  });
});
