import { describe, expect, it } from "vitest";
import { invariant } from "#lib/invariant.ts";
import { readSieSource } from "./sieSource.ts";

function coversThrough(...lines: readonly string[]): string | null {
  const read = readSieSource(new TextEncoder().encode(["#FLAGGA 0", "#SIETYP 2", ...lines, ""].join("\n")));
  invariant(read.ok, "The file can be read.");
  return read.value.bookkeeping.coversThrough;
}

describe("readSieSource", () => {
  const year = "#RAR 0 20250101 20251231";

  it("knows how far the balances of a part of the year go", () => {
    expect(coversThrough(year, "#OMFATTN 20250630")).toBe("2025-06-30");
  });
  it.each(["20251231", "20260115", "19800101"])(
    "takes %s, no day inside the year, for the whole year",
    (day) => {
      expect(coversThrough(year, `#OMFATTN ${day}`)).toBeNull();
    },
  );
});
