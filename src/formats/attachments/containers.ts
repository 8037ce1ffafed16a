/**
 * What a container of office programs holds, told by its list of parts: nothing in it is unpacked, so that a small
 * file that would become an endless one does no harm. Sources: APPNOTE.TXT 4.3 (ZIP), [MS-CFB] 2 (compound files).
 */
import { lastIndexOfText, startsWithText, textOf, uint16, uint32 } from "./bytes.ts";

export type OfficeContent = "xlsx" | "docx" | "ods" | "xls" | "with-password" | "broken" | "other";

const mostParts = 10_000;
const compoundHead = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

/** Tells whether the bytes begin as a ZIP archive. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWithText(bytes, "PK\u0003\u0004") || startsWithText(bytes, "PK\u0005\u0006");
}

/** Tells which office document a ZIP archive is. */
export function contentOfZip(bytes: Uint8Array): OfficeContent {
  const parts = partsOfZip(bytes);
  if (parts === null) return "broken";
  if (parts.some(({ encrypted }) => encrypted)) return "with-password";
  const names = new Set(parts.map(({ name }) => name));
  // A document with a program in it is another type, whatever it is called.
  if ([...names].some((name) => name.endsWith("vbaProject.bin"))) return "other";
  if (names.has("[Content_Types].xml")) {
    if (names.has("xl/workbook.xml")) return "xlsx";
    if (names.has("word/document.xml")) return "docx";
  }
  const openDocument = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
  return startsWithText(bytes, openDocument, 30) && names.has("content.xml") ? "ods" : "other";
}

/** Tells whether the bytes begin as a compound file. */
export function isCompound(bytes: Uint8Array): boolean {
  return startsWithText(bytes, compoundHead);
}

/** Tells which office document a compound file is. */
export function contentOfCompound(bytes: Uint8Array): OfficeContent {
  const sectorBytes = 2 ** uint16(bytes, 30);
  if (sectorBytes !== 512 && sectorBytes !== 4096) return "broken";
  const entries = entriesOf(bytes, sectorBytes);
  const names = new Set(entries.map(({ name }) => name));
  if (names.has("EncryptedPackage")) return "with-password";
  const book = entries.find(({ name }) => name === "Workbook" || name === "Book");
  if (book === undefined) return entries.length === 0 ? "broken" : "other";
  return hasPassword(bytes, (book.start + 1) * sectorBytes) ? "with-password" : "xls";
}

interface ZipPart {
  readonly name: string;
  readonly encrypted: boolean;
}

/** Reads the central directory; null when it is not where the end says. */
function partsOfZip(bytes: Uint8Array): readonly ZipPart[] | null {
  const end = lastIndexOfText(bytes, "PK\u0005\u0006");
  if (end === -1) return null;
  const count = Math.min(uint16(bytes, end + 10), mostParts);
  const parts: ZipPart[] = [];
  let at = uint32(bytes, end + 16);
  for (let part = 0; part < count; part++) {
    if (!startsWithText(bytes, "PK\u0001\u0002", at)) return null;
    const nameBytes = uint16(bytes, at + 28);
    const name = textOf(bytes, at + 46, at + 46 + Math.min(nameBytes, 1000));
    parts.push({ name, encrypted: (uint16(bytes, at + 8) & 1) === 1 });
    at += 46 + nameBytes + uint16(bytes, at + 30) + uint16(bytes, at + 32);
  }
  return parts;
}

interface CompoundEntry {
  readonly name: string;
  readonly start: number;
}

/** Reads the directory, sector by sector. */
function entriesOf(bytes: Uint8Array, sectorBytes: number): readonly CompoundEntry[] {
  const entries: CompoundEntry[] = [];
  const seen = new Set<number>();
  const lastSector = 0xfffffffa;
  for (let sector = uint32(bytes, 48); sector < lastSector && !seen.has(sector);) {
    seen.add(sector);
    const from = (sector + 1) * sectorBytes;
    if (from >= bytes.length) break;
    for (let at = from; at < from + sectorBytes; at += 128) {
      const nameBytes = Math.min(uint16(bytes, at + 64), 64);
      const units = Array.from({ length: Math.max(nameBytes / 2 - 1, 0) }, (_, unit) =>
        uint16(bytes, at + unit * 2),
      );
      if (units.length > 0)
        entries.push({ name: String.fromCharCode(...units), start: uint32(bytes, at + 116) });
    }
    sector = sectorAfter(bytes, sector, sectorBytes);
  }
  return entries;
}

/** The table of sectors lies in sectors that the head lists. */
function sectorAfter(bytes: Uint8Array, sector: number, sectorBytes: number): number {
  const perSector = sectorBytes / 4;
  const table = uint32(bytes, 76 + Math.floor(sector / perSector) * 4);
  return uint32(bytes, (table + 1) * sectorBytes + (sector % perSector) * 4);
}

/** A workbook with a password says so in a record right after its first. Source: [MS-XLS] 2.4.117 FilePass. */
function hasPassword(bytes: Uint8Array, workbook: number): boolean {
  const [firstRecord, filePass] = [0x0809, 0x002f];
  if (uint16(bytes, workbook) !== firstRecord) return false;
  let at = workbook;
  for (let record = 0; record < 10; record++) {
    at += 4 + uint16(bytes, at + 2);
    if (uint16(bytes, at) === filePass) return true;
  }
  return false;
}
