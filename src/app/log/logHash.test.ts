import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SealedEntry, sealHash, sealPersonalText } from "./logHash.ts";

const entry: SealedEntry = {
  entry: 1n,
  at: "2026-01-02T03:04:05.678Z",
  by: "user",
  closingId: null,
  kind: "client-created",
  data: { a: 1, b: ["x", null] },
  personalHash: null,
};

describe("sealHash", () => {
  it("is the same in whatever order the database gives the data's keys", () => {
    expect(sealHash("", [{ ...entry, data: { b: ["x", null], a: 1 } }])).toBe(sealHash("", [entry]));
  });

  it("changes with anything that an entry says", () => {
    const changes: readonly Partial<SealedEntry>[] = [
      { entry: 2n },
      { at: "2026-01-02T03:04:05.679Z" },
      { by: null },
      { closingId: "x" },
      { kind: "client-changed" },
      { data: { a: 2, b: ["x", null] } },
      { personalHash: "x" },
    ];
    const hashes = changes.map((change) => sealHash("", [{ ...entry, ...change }]));
    expect(new Set([...hashes, sealHash("", [entry])]).size).toBe(changes.length + 1);
  });

  it("changes with the order, the number and the seal before", () => {
    const second = { ...entry, entry: 2n };
    const hashes = [
      sealHash("", [entry, second]),
      sealHash("", [second, entry]),
      sealHash("", [entry]),
      sealHash("x", [entry]),
    ];
    expect(new Set(hashes).size).toBe(4);
  });

  it("tells any two texts apart", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const same =
          sealHash("", [{ ...entry, data: { a } }]) === sealHash("", [{ ...entry, data: { a: b } }]);
        return same === (a === b);
      }),
    );
  });
});

describe("sealPersonalText", () => {
  it("gives the same text another hash each time, so that it can't be guessed from it", () => {
    expect(sealPersonalText({ name: "Åsa" }).hash).not.toBe(sealPersonalText({ name: "Åsa" }).hash);
  });
});
