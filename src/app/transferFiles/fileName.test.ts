import { describe, expect, it } from "vitest";
import { fileNameInFortnox, hashInName } from "./fileName.ts";

const sha256 = "3f5a9c21d0e4aa10b1c1d4ef8fe9744a3f5a9c21d0e4aa10b1c1d4ef8fe9744a";

describe("the name of a file in Fortnox", () => {
  it.each([
    ["Bilaga 3 Hyra 2025-12-31.pdf", "Bilaga 3 Hyra 2025-12-31 3f5a9c21d0e4aa10.pdf"],
    ["Årsavtal “slutligt” [v2].PDF", "Årsavtal slutligt v2 3f5a9c21d0e4aa10.pdf"],
    ["utan ändelse", "utan ändelse 3f5a9c21d0e4aa10"],
    ["🧾.png", "3f5a9c21d0e4aa10.png"],
    [".pdf", "3f5a9c21d0e4aa10.pdf"],
    ["a\u0308nglar.pdf", "änglar 3f5a9c21d0e4aa10.pdf"],
  ])("of %s is %s", (name, expected) => {
    expect(fileNameInFortnox(name, sha256)).toBe(expected);
  });

  it("is cut, and keeps its hash and its ending", () => {
    const name = fileNameInFortnox(`${"lång ".repeat(60)}.xlsx`, sha256);
    expect(name).toHaveLength(79 + 1 + 16 + 5);
    expect(name).toContain(hashInName(sha256));
  });
});
