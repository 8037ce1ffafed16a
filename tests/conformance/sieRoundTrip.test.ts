/** Laws that hold for every file, not only for those that someone thought of. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDocument } from "#formats/sie/document/toDocument.ts";
import { readSie } from "#formats/sie/readSie.ts";
import type { SieFile } from "#formats/sie/sieFile.ts";
import { writeSie } from "#formats/sie/writeSie.ts";
import { anyDocument } from "../support/sie/anyDocument.ts";

function read(bytes: Uint8Array): SieFile {
  const result = readSie(bytes);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

describe("a document that is written", () => {
  it("reads back as the same document", () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyDocument, (document) => {
        const written = writeSie(document);
        if (!written.ok) return;
        accepted++;
        const file = read(written.value);
        expect(file.checksum.state).toBe("correct");
        expect(file.findings.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(toDocument(file)).toEqual(document);
      }),
      { numRuns: 200 },
    );
    // A property over documents that the writer refuses would prove nothing.
    expect(accepted).toBeGreaterThan(100);
  });

  it("says the same when it is written again", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const written = writeSie(document);
        if (written.ok) expect(writeSie(toDocument(read(written.value)))).toEqual(written);
      }),
    );
  });

  it("reads the same by the plain and by the tolerant reader", () => {
    // Labels in small letters are left to the tolerant reader, whatever the record looks like.
    const labels = /#(VER|[RB]?TRANS) /g;
    fc.assert(
      fc.property(anyDocument, (document) => {
        const written = writeSie(document);
        if (!written.ok) return;
        const text = Buffer.from(written.value).toString("latin1");
        const inSmallLetters = Buffer.from(
          text.replaceAll(labels, (label) => label.toLowerCase()),
          "latin1",
        );
        expect(toDocument(read(inSmallLetters))).toEqual(document);
      }),
    );
  });
});
