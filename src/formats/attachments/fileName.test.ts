import { describe, expect, it } from "vitest";
import { extensionOf, tidyFileName } from "./fileName.ts";

describe("a file's name", () => {
  it.each([
    ["C:\\Users\\Åsa\\Kontoutdrag.pdf", "Kontoutdrag.pdf"],
    ["../../etc/passwd.txt", "passwd.txt"],
    ["faktura\u202efdp.exe", "faktura fdp.exe"],
    ["a\r\nSet-Cookie: x\u0000.pdf", "a Set-Cookie: x .pdf"],
    ["  .dold.pdf. ", "dold.pdf"],
    ["a\u030arsbokslut.pdf", "\u00e5rsbokslut.pdf"],
    ["\ud800.pdf", "\ufffd.pdf"],
  ])("is tidied: %j", (name, tidied) => {
    expect(tidyFileName(name)).toBe(tidied);
  });
  it("keeps its ending when it is too long", () => {
    const tidied = tidyFileName(`${"å".repeat(300)}.xlsx`);
    expect([tidied.length, tidied.endsWith("å.xlsx")]).toEqual([200, true]);
  });
  it("has its last ending", () => {
    expect(["a.PDF", "a.tar.gz", "a", ".pdf", "a.", "b.p df"].map(extensionOf)).toEqual([
      "pdf",
      "gz",
      "",
      "",
      "",
      "",
    ]);
  });
});
