import { describe, expect, it } from "vitest";
import { RefusalError } from "#web/lib/api/failures.ts";
import { codePointText, missingCharacters } from "./missingCharacters.ts";

const refusal = (data: Record<string, number | (string | number)[]>): RefusalError =>
  new RefusalError({ kind: "characters-not-in-cp437", data }, 422);

describe("missingCharacters", () => {
  it("reads which entry, which row and which character, and how many more there are", () => {
    const data = { numbers: ["V1", "V3"], rows: [0, 2], characters: ["€", "–"], more: 4 };
    expect(missingCharacters(refusal(data))).toEqual({
      listed: [
        { number: "V1", row: 0, character: "€" },
        { number: "V3", row: 2, character: "–" },
      ],
      more: 4,
    });
  });
  it("is nothing for any other refusal", () => {
    expect(missingCharacters(new RefusalError({ kind: "not-found", data: {} }, 404))).toBeNull();
    expect(missingCharacters(null)).toBeNull();
  });
});

describe("codePointText", () => {
  it("names a character as Unicode does", () => {
    expect(codePointText("€")).toBe("U+20AC");
    expect(codePointText("\u00a0")).toBe("U+00A0");
  });
});
