/**
 * Whether a PDF is whole, and whether it is encrypted: then nobody without its password can print or join it. That
 * stands in the trailer, or in the dictionary of a cross-reference stream, neither of which is ever compressed.
 * Source: ISO 32000-1, 7.5.5, 7.5.8 and 7.6.1.
 */
import { indexOfText, lastIndexOfText, startsWithText, textOf } from "./bytes.ts";
import { type PdfDictionary, readPdfDictionary } from "./pdfDictionary.ts";

/** The head may have something before it, as programs for mail put there. */
const headWithin = 1024;
const mostSections = 1000;

/** Tells whether the bytes begin as a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return headOf(bytes) !== -1;
}

/** Tells what is wrong with a PDF, as far as people would notice. */
export function pdfTrouble(bytes: Uint8Array): "encrypted" | "incomplete" | null {
  const last = lastIndexOfText(bytes, "startxref");
  if (last === -1) return "incomplete";
  const sections = sectionsFrom(bytes, last) ?? everySection(bytes);
  return sections.some((section) => section.has("Encrypt")) ? "encrypted" : null;
}

function headOf(bytes: Uint8Array): number {
  const at = indexOfText(bytes.subarray(0, headWithin), "%PDF-");
  return at;
}

/** Follows the sections from the last to the first; null when one is not where the one after it says. */
function sectionsFrom(bytes: Uint8Array, startxref: number): readonly PdfDictionary[] | null {
  const stated = numberAfter(bytes, startxref + "startxref".length);
  const waiting = stated === null ? [] : [stated];
  const seen = new Set<number>();
  const sections: PdfDictionary[] = [];
  for (const place of waiting) {
    if (seen.has(place) || seen.size > mostSections) continue;
    seen.add(place);
    const section = sectionAt(bytes, place) ?? sectionAt(bytes, place + headOf(bytes));
    if (section === null) return null;
    sections.push(section);
    for (const key of ["Prev", "XRefStm"]) {
      const other = section.get(key);
      if (other !== undefined && /^\d{1,10}$/.test(other)) waiting.push(Number(other));
    }
  }
  return sections.length === 0 ? null : sections;
}

function sectionAt(bytes: Uint8Array, place: number): PdfDictionary | null {
  const at = place + blanksAt(bytes, place);
  if (startsWithText(bytes, "xref", at)) {
    const trailer = indexOfText(bytes, "trailer", at);
    return trailer === -1 ? null : dictionaryAfter(bytes, trailer + "trailer".length);
  }
  const object = /^\d+\s+\d+\s+obj/.exec(textOf(bytes, at, at + 40));
  if (object === null) return null;
  const section = dictionaryAfter(bytes, at + object[0].length);
  return section?.get("Type") === "/XRef" ? section : null;
}

/** Of a file whose places are wrong, which readers mend: everything that looks like a section. */
function everySection(bytes: Uint8Array): readonly PdfDictionary[] {
  const sections: PdfDictionary[] = [];
  for (let at = indexOfText(bytes, "trailer"); at !== -1; at = indexOfText(bytes, "trailer", at + 1)) {
    const section = dictionaryAfter(bytes, at + "trailer".length);
    if (section !== null) sections.push(section);
  }
  for (let at = indexOfText(bytes, "/XRef"); at !== -1; at = indexOfText(bytes, "/XRef", at + 1)) {
    const before = lastIndexOfText(bytes.subarray(Math.max(at - 2048, 0), at), "obj");
    const section = before === -1 ? null : dictionaryAfter(bytes, Math.max(at - 2048, 0) + before + 3);
    if (section !== null) sections.push(section);
  }
  return sections;
}

function dictionaryAfter(bytes: Uint8Array, at: number): PdfDictionary | null {
  return readPdfDictionary(bytes, at + blanksAt(bytes, at));
}

function blanksAt(bytes: Uint8Array, at: number): number {
  return /^[\s\0]*/.exec(textOf(bytes, at, at + 64))?.[0].length ?? 0;
}

function numberAfter(bytes: Uint8Array, at: number): number | null {
  const digits = /^\s*(\d{1,10})/.exec(textOf(bytes, at, at + 64))?.[1];
  return digits === undefined ? null : Number(digits);
}
