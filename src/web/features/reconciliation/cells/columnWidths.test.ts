import { describe, expect, it } from "vitest";
import type { TableSection } from "../rows/tableRows.ts";
import { columnWidths } from "./columnWidths.ts";

const sections = (ore: string): readonly TableSection[] => [
  {
    groups: [
      {
        key: "cash-and-bank",
        name: "Kassa och bank",
        cells: { closing: { kind: "amount", ore: "0" } },
        accounts: [
          {
            account: "1930",
            name: "Bank",
            cells: { closing: { kind: "amount", ore }, status: { kind: "status", status: "agrees" } },
          },
        ],
      },
    ],
    sums: [],
  },
];

describe("columnWidths", () => {
  it("gives a column what its widest amount takes, in whole pixels", () => {
    const narrow = columnWidths(sections("125000")).get("closing") ?? 0;
    const wide = columnWidths(sections("-123456789012345")).get("closing") ?? 0;
    expect(wide).toBeGreaterThan(narrow);
    expect(Number.isInteger(wide)).toBe(true);
  });
  it("leaves columns of words to the words", () => {
    expect(columnWidths(sections("1")).has("status")).toBe(false);
  });
});
