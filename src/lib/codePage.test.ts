import { describe, expect, it } from "vitest";
import iconv from "iconv-lite";
import { type CodePage, decodeCodePage, encodeCodePage } from "./codePage.ts";
import { cp437 } from "./cp437.ts";
import { windows1252 } from "./windows1252.ts";

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);

function decode(codePage: CodePage, bytes: Uint8Array): string {
  return decodeCodePage(codePage, bytes, { from: 0, to: bytes.length });
}

describe("CP437", () => {
  it("agrees with another implementation on every byte", () => {
    expect(decode(cp437, everyByte)).toBe(iconv.decode(Buffer.from(everyByte), "cp437"));
  });
  it("encodes what it decodes", () => {
    const { bytes, unrepresentable } = encodeCodePage(cp437, decode(cp437, everyByte));
    expect(bytes).toEqual(everyByte);
    expect(unrepresentable).toEqual([]);
  });
  it("lists what it lacks instead of replacing it", () => {
    const { bytes, unrepresentable } = encodeCodePage(cp437, "10 € – 💰å");
    expect(decode(cp437, bytes)).toBe("10   å");
    expect(unrepresentable).toEqual([
      { character: "€", index: 3 },
      { character: "–", index: 5 },
      { character: "💰", index: 7 },
    ]);
  });
  it("decodes texts longer than one run of characters", () => {
    const bytes = new Uint8Array(10_000).fill(0x86);
    expect(decode(cp437, bytes)).toBe("å".repeat(10_000));
  });
});

describe("Windows-1252", () => {
  it("agrees with another implementation on every assigned byte", () => {
    const unassigned = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
    const assigned = everyByte.filter((byte) => !unassigned.has(byte));
    expect(decode(windows1252, assigned)).toBe(iconv.decode(Buffer.from(assigned), "win1252"));
  });
});
