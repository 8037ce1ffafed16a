import { describe, expect, it } from "vitest";
import { findMarker, markerIn } from "./marker.ts";

const key = "ABCDEFGH234567AB";

describe("findMarker", () => {
  it("finds the marker among whatever else people have written", () => {
    expect(findMarker(`Se bilaga 3. SB-${key}-2, kontrollerad`)).toEqual({ key, version: 2 });
    expect(findMarker(`  sb-${key.toLowerCase()}-12\n`)).toEqual({ key, version: 12 });
  });
  it("takes the first of several", () => {
    expect(findMarker(`SB-${key}-1 SB-BBBBBBBBBBBBBBBB-1`)?.key).toBe(key);
  });
  it("finds nothing in what only looks like one", () => {
    const others = [
      "",
      "SB-7f3a91c2",
      `SB-${key}`,
      `SB-${key}-0`,
      `XSB-${key}-1`,
      `SB-${key}A-1`,
      `SB-${key}-1x`,
    ];
    expect(others.map(findMarker)).toEqual(others.map(() => null));
  });
});

describe("markerIn", () => {
  it("keeps nothing but the marker", () => {
    expect(markerIn(`Lön till 19121212-1212 sb-${key.toLowerCase()}-3`)).toBe(`SB-${key}-3`);
    expect(markerIn("Lön till 19121212-1212")).toBeNull();
  });
});
