import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc32Start, finishCrc32, updateCrc32 } from "./crc32.ts";

describe("CRC-32", () => {
  it("is the one of zlib, in one piece or in several", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
        const first = bytes.slice(0, cut);
        const second = bytes.slice(cut);
        const state = updateCrc32(crc32Start, first, first.length);
        expect(finishCrc32(updateCrc32(state, second, second.length))).toBe(crc32(bytes));
      }),
    );
  });
  it("has the check value of the standard", () => {
    const bytes = new TextEncoder().encode("123456789");
    expect(finishCrc32(updateCrc32(crc32Start, bytes, bytes.length))).toBe(0xcbf4_3926);
  });
});
