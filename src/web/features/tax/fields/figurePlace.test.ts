import { describe, expect, it } from "vitest";
import { ownField, placeName, reversalField, stepOfField } from "./figurePlace.ts";

/** Every name that a field of the page is given where it is drawn. */
const fields = Object.values(
  import.meta.glob<string>("../{options,parts/**}/*.tsx", { query: "?raw", import: "default", eager: true }),
).flatMap((source) => Array.from(source.matchAll(/\bfield=(?:"|\{`)([a-z-]+)/g), (match) => match[1] ?? ""));

describe("the place of a field", () => {
  it("is known of every field that is drawn", () => {
    expect(fields.length).toBeGreaterThan(8);
    expect(fields.filter((field) => stepOfField(field) === null)).toEqual([]);
  });
  it("is named as its step is", () => {
    expect(placeName("payroll-base")).toBe("Särskild löneskatt");
    expect(placeName(reversalField("2123"))).toBe("Återföring periodiseringsfond");
  });
  it("is the card of Egen for its allocation", () => {
    expect(stepOfField(ownField)).toBeNull();
    expect(placeName(ownField)).toBe("Egen");
  });
});
