/** Reads an .xlsx as Excel does: sheets by name, each cell with its kind, so that a test sees what a person would. */
import { inflateRawSync } from "node:zlib";

export interface ReadCell {
  /** As the file has it: shared text, a number (days are numbers too), or a formula. */
  readonly kind: "text" | "number" | "formula";
  readonly value: string;
}

export type ReadSheet = ReadonlyMap<string, ReadCell>;

/** Reads it. */
export function readWorkbook(bytes: Buffer): ReadonlyMap<string, ReadSheet> {
  const files = unzip(bytes);
  const text = (name: string): string => files.get(name)?.toString("utf8") ?? "";
  const shared = Array.from(text("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs), ([, item = ""]) =>
    unescape(Array.from(item.matchAll(/<t[^>]*>(.*?)<\/t>/gs), ([, part = ""]) => part).join("")),
  );
  const names = Array.from(text("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g), ([, name = ""]) =>
    unescape(name),
  );
  return new Map(
    names.map((name, index) => [name, cellsOf(text(`xl/worksheets/sheet${index + 1}.xml`), shared)]),
  );
}

function cellsOf(xml: string, shared: readonly string[]): ReadSheet {
  const cells = new Map<string, ReadCell>();
  for (const [, head = "", body = ""] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const place = /r="([A-Z]+\d+)"/.exec(head)?.[1] ?? "";
    const value = /<v>(.*?)<\/v>/s.exec(body)?.[1] ?? "";
    if (body.includes("<f")) cells.set(place, { kind: "formula", value });
    else if (head.includes('t="s"')) cells.set(place, { kind: "text", value: shared[Number(value)] ?? "" });
    else if (value !== "") cells.set(place, { kind: "number", value });
  }
  return cells;
}

function unescape(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/** By the list of contents at the end of the archive. Source: APPNOTE.TXT 4.3.12. */
function unzip(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [nameLength, extraLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)];
    const commentLength = bytes.readUInt16LE(at + 32);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + size);
    files.set(name, method === 0 ? content : inflateRawSync(content));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}
