import { describe, expect, it } from "vitest";
import { judgeFile } from "./judgeFile.ts";

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function number(value: number, bytes: number): string {
  return Array.from({ length: bytes }, (_, at) => String.fromCharCode((value >> (8 * at)) & 255)).join("");
}

function zipOf(names: readonly string[], flags = 0, content = ""): Uint8Array {
  const locals = names.map(
    (name) => `PK\u0003\u0004${"\0".repeat(22)}${number(name.length, 2)}\0\0${name}${content}`,
  );
  const starts = locals.map((_, index) => locals.slice(0, index).join("").length);
  const entries = names.map(
    (name, index) =>
      `PK\u0001\u0002\0\0\0\0${number(flags, 2)}${"\0".repeat(18)}${number(name.length, 2)}${"\0".repeat(12)}` +
      `${number(starts[index]!, 4)}${name}`,
  );
  const [head, list] = [locals.join(""), entries.join("")];
  const count = number(names.length, 2);
  const end = `PK\u0005\u0006\0\0\0\0${count}${count}${number(list.length, 4)}${number(head.length, 4)}\0\0`;
  return bytesOf(head + list + end);
}

/** A compound file of one sector of directory, and the stream of the first entry after it. */
function compoundOf(names: readonly string[], stream = ""): Uint8Array {
  const wide = (text: string): string => Array.from(text, (character) => `${character}\0`).join("");
  const entry = (name: string): string =>
    `${wide(`${name}\0`).padEnd(64, "\0")}${number(name.length * 2 + 2, 2)}`.padEnd(116, "\0") +
    number(2, 4).padEnd(12, "\0");
  const head =
    "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".padEnd(30, "\0") +
    number(9, 2).padEnd(18, "\0") +
    number(1, 4).padEnd(28, "\0") +
    number(0, 4);
  const table = ["\u00fd\u00ff\u00ff\u00ff", "\u00fe\u00ff\u00ff\u00ff"].join("");
  const sectors = [head, table, names.map(entry).join(""), stream];
  return bytesOf(sectors.map((sector) => sector.padEnd(512, "\0")).join(""));
}

function pdfOf(trailer: string, before = ""): Uint8Array {
  const head = `%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n${before}`;
  return bytesOf(
    `${head}xref\n0 1\n0000000000 65535 f \ntrailer\n${trailer}\nstartxref\n${head.length}\n%%EOF\n`,
  );
}

function pdfWithStream(dictionary: string): Uint8Array {
  const head = "%PDF-1.7\n";
  return bytesOf(
    `${head}7 0 obj\n${dictionary}\nstream\n\u0000\u0001endstream\nendobj\nstartxref\n${head.length}\n%%EOF`,
  );
}

const pictures = {
  png: "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR rest \0\0\0\0IEND\u00aeB`\u0082",
  jpg: "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF rest \u00ff\u00d9",
  gif: "GIF89a\u0001\0\u0001\0\0\0\0rest;",
  webp: `RIFF${number(8, 4)}WEBPVP8 `,
  tif: "II*\0\u0008\0\0\0 and what follows",
  heic: "\0\0\0\u0018ftypheic\0\0\0\0 mdat",
};

describe("a file that is what its name says", () => {
  it.each(Object.entries(pictures))("is taken: %s", (extension, content) => {
    expect(judgeFile(`bild.${extension}`, bytesOf(content))).toMatchObject({ ok: true });
  });
  it.each([
    ["kontoutdrag.PDF", pdfOf("<< /Size 1 /Root 1 0 R >>"), "application/pdf"],
    ["bild.jpeg", bytesOf(pictures.jpg), "image/jpeg"],
    ["lista.csv", bytesOf("konto;belopp\r\n1930;12,50\r\n\u00e5\u00e4\u00f6"), "text/csv"],
    ["tom lista.txt", bytesOf("\u00ff\u00fea\0b\0"), "text/plain"],
    [
      "bok.ods",
      zipOf(["mimetype", "content.xml"], 0, "application/vnd.oasis.opendocument.spreadsheet"),
      null,
    ],
    ["bok.xlsx", zipOf(["[Content_Types].xml", "xl/workbook.xml"]), null],
    ["brev.docx", zipOf(["[Content_Types].xml", "word/document.xml"]), null],
    ["bok.xls", compoundOf(["Root Entry", "Workbook"], `\u0009\u0008\u0002\0\0\0\u0042\0\0\0`), null],
  ])("is taken: %s", (name, bytes, mediaType) => {
    const judged = judgeFile(name, bytes);
    expect(judged).toMatchObject({ ok: true, value: { name, ...(mediaType && { mediaType }) } });
  });
});

function problemOf(name: string, bytes: Uint8Array | string): unknown {
  const judged = judgeFile(name, typeof bytes === "string" ? bytesOf(bytes) : bytes);
  return judged.ok ? null : judged.problem;
}

describe("a file that is refused", () => {
  it("is empty", () => {
    expect(problemOf("tom.pdf", "")).toEqual({ kind: "file-empty", fileName: "tom.pdf" });
  });
  it.each([
    "program.exe",
    "utan ändelse",
    "sida.html",
    "makro.xlsm",
    "bild.svg",
    "arkiv.zip",
    "x.constructor",
  ])("is of a type that supports nothing: %s", (name) => {
    expect(problemOf(name, "text")).toMatchObject({ kind: "file-type-not-allowed", fileName: name });
  });
  it.each([
    ["faktura.pdf", "MZ\u0090\0\u0003\0", "program"],
    ["faktura.pdf", "\u007fELF\u0002\0", "program"],
    ["faktura.pdf", "<html><script>", "text"],
    ["bild.png", pictures.jpg, "jpg"],
    ["bok.xlsx", zipOf(["[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"]), "zip"],
    ["bok.xlsx", zipOf(["[Content_Types].xml", "word/document.xml"]), "docx"],
    ["bok.xls", compoundOf(["Root Entry", "WordDocument"]), "office"],
    ["lista.txt", "a\0b", "unknown"],
    ["lista.csv", pdfOf("<< /Size 1 >>"), "pdf"],
  ])("is not what its name says: %s", (name, bytes, foundType) => {
    expect(problemOf(name, bytes)).toMatchObject({ kind: "file-content-differs", foundType });
  });
  it.each([
    ["kontoutdrag.pdf", "%PDF-1.4\n1 0 obj\n<< >>"],
    ["bild.png", pictures.png.slice(0, 20)],
    ["bild.jpg", pictures.jpg.slice(0, 8)],
    ["bild.webp", `RIFF${number(999, 4)}WEBP`],
    ["bok.xlsx", "PK\u0003\u0004 and no end"],
  ])("is cut off: %s", (name, bytes) => {
    expect(problemOf(name, bytes)).toMatchObject({ kind: "file-incomplete" });
  });
});

describe("a file with a password", () => {
  const encrypted = "<< /Size 1 /ID [<00> <00>] /Info << /Title (a \\) b) >> /Encrypt 5 0 R /Root 1 0 R >>";
  it.each([
    ["says so in its trailer", pdfOf(encrypted)],
    ["says so in a cross-reference stream", pdfWithStream("<< /Type /XRef /W [1 2 1] /Encrypt 5 0 R >>")],
    ["says so in the code of a name", pdfOf("<< /Root 1 0 R /Encr#79pt 5 0 R >>")],
    [
      "says so in an earlier section",
      pdfOf("<< /Size 1 /Prev 15 >>", "xref\n0 0\ntrailer\n<< /Encrypt 5 0 R >>\n"),
    ],
    [
      "says so although its places are wrong",
      bytesOf(`%PDF-1.4\ntrailer ${encrypted}\nstartxref\n99\n%%EOF`),
    ],
  ])("%s", (_, bytes) => {
    expect(problemOf("utdrag.pdf", bytes)).toEqual({ kind: "pdf-has-password", fileName: "utdrag.pdf" });
  });
  it("is not one that only speaks of encryption", () => {
    const bytes = pdfOf("<< /Size 1 /Root 1 0 R /Info << /Encrypt 5 0 R >> >>", "(trailer << /Encrypt >>)\n");
    expect(problemOf("utdrag.pdf", bytes)).toBeNull();
  });
  it.each([
    ["bok.xlsx", compoundOf(["Root Entry", "EncryptionInfo", "EncryptedPackage"])],
    ["bok.xls", compoundOf(["Root Entry", "Workbook"], "\u0009\u0008\u0002\0\0\0\u002f\0\u0006\0")],
    ["bok.xlsx", zipOf(["[Content_Types].xml", "xl/workbook.xml"], 1)],
  ])("is told of office programs too: %s", (name, bytes) => {
    expect(problemOf(name, bytes)).toEqual({ kind: "office-has-password", fileName: name });
  });
});
