import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeUtf8, utf8CodePoint, utf8SequenceLength } from "./utf8.ts";

const encoder = new TextEncoder();

function decode(bytes: Uint8Array): string {
  return decodeUtf8(bytes, { from: 0, to: bytes.length });
}

describe("UTF-8", () => {
  it("decodes every text that was encoded", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(decode(encoder.encode(text))).toBe(text);
      }),
    );
  });
  it("decodes texts longer than one run of characters", () => {
    const text = "åäö€💰".repeat(2000);
    expect(decode(encoder.encode(text))).toBe(text);
  });
  it("finds a sequence valid exactly when the platform does", () => {
    const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const isValid = (bytes: Uint8Array): boolean => {
      try {
        return strict.decode(bytes).length > 0;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 4 }), (bytes) => {
        const length = utf8SequenceLength(bytes, 0);
        if (length === 0) expect(isValid(bytes.subarray(0, 1))).toBe(false);
        else expect(isValid(bytes.subarray(0, length))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
  it.each([
    ["an overlong slash", [0xc0, 0xaf]],
    ["an overlong three-byte form", [0xe0, 0x80, 0xaf]],
    ["a surrogate", [0xed, 0xa0, 0x80]],
    ["an overlong four-byte form", [0xf0, 0x80, 0x80, 0x80]],
    ["a code point beyond U+10FFFF", [0xf4, 0x90, 0x80, 0x80]],
    ["a first byte that none has", [0xf5, 0x80, 0x80, 0x80]],
    ["a sequence cut short", [0xe2, 0x82]],
  ])("refuses %s", (_, bytes) => {
    expect(utf8SequenceLength(Uint8Array.from(bytes), 0)).toBe(0);
  });
  it("replaces each byte that belongs to no character", () => {
    expect(decode(Uint8Array.from([0x41, 0x84, 0x94, 0x42]))).toBe("A��B");
  });
  it("takes no byte from after the range", () => {
    expect(decodeUtf8(encoder.encode("å€"), { from: 1, to: 4 })).toBe("\ufffd\ufffd\ufffd");
  });
  it("tells the code point of a sequence", () => {
    expect(utf8CodePoint(encoder.encode("€"), 0, 3)).toBe(0x20ac);
    expect(utf8CodePoint(encoder.encode("A"), 0, 1)).toBe(0x41);
  });
});
