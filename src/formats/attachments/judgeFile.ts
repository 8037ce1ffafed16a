/**
 * Judges a file that somebody attaches: its type must be one that supports figures, and its content what its name
 * says. Told by the bytes themselves; nothing is opened, unpacked or drawn.
 */
import { type Result, ok, refused } from "#lib/result.ts";
import { attachmentTypes } from "./attachmentTypes.data.ts";
import { startsWithText } from "./bytes.ts";
import { contentOfCompound, contentOfZip, isCompound, isZip, type OfficeContent } from "./containers.ts";
import { extensionOf, tidyFileName } from "./fileName.ts";
import { isCutOff, pictureOf, type Picture } from "./images.ts";
import { isPdf, pdfTrouble } from "./pdf.ts";

export interface JudgedFile {
  /** Tidied: safe to show and to save under. */
  readonly name: string;
  readonly mediaType: string;
}

/** What the content looks like when it is not what the name says. */
type FoundType = "pdf" | Picture | OfficeContent | "text" | "program" | "zip" | "office" | "unknown";

export type FileProblem =
  | { readonly kind: "file-empty"; readonly fileName: string }
  | { readonly kind: "file-type-not-allowed"; readonly fileName: string; readonly extension: string }
  | {
      readonly kind: "file-content-differs";
      readonly fileName: string;
      readonly extension: string;
      readonly foundType: FoundType;
    }
  | { readonly kind: "file-incomplete"; readonly fileName: string }
  | { readonly kind: "pdf-has-password"; readonly fileName: string }
  | { readonly kind: "office-has-password"; readonly fileName: string };

/** Judges a file by its name and its content. */
export function judgeFile(name: string, bytes: Uint8Array): Result<JudgedFile, FileProblem> {
  const fileName = tidyFileName(name);
  const extension = extensionOf(fileName);
  const type = attachmentTypes.get(extension);
  if (type === undefined) return refused({ kind: "file-type-not-allowed", fileName, extension });
  if (bytes.length === 0) return refused({ kind: "file-empty", fileName });
  const { found, trouble } = contentOf(bytes);
  if (trouble === "password") {
    return refused({ kind: found === "pdf" ? "pdf-has-password" : "office-has-password", fileName });
  }
  if (trouble === "incomplete") return refused({ kind: "file-incomplete", fileName });
  if (found !== type.content) {
    return refused({ kind: "file-content-differs", fileName, extension, foundType: found });
  }
  return ok({ name: fileName, mediaType: type.mediaType });
}

interface Content {
  readonly found: FoundType;
  readonly trouble: "password" | "incomplete" | null;
}

function contentOf(bytes: Uint8Array): Content {
  const picture = pictureOf(bytes);
  if (picture !== null) return { found: picture, trouble: isCutOff(picture, bytes) ? "incomplete" : null };
  if (isZip(bytes)) return ofOffice(contentOfZip(bytes), "zip");
  if (isCompound(bytes)) return ofOffice(contentOfCompound(bytes), "office");
  if (isPdf(bytes)) {
    const trouble = pdfTrouble(bytes);
    return { found: "pdf", trouble: trouble === "encrypted" ? "password" : trouble };
  }
  if (isText(bytes)) return { found: "text", trouble: null };
  return { found: isProgram(bytes) ? "program" : "unknown", trouble: null };
}

function ofOffice(content: OfficeContent, container: "zip" | "office"): Content {
  if (content === "with-password") return { found: container, trouble: "password" };
  if (content === "broken") return { found: container, trouble: "incomplete" };
  return { found: content === "other" ? container : content, trouble: null };
}

/** Of Windows, Linux and macOS. */
function isProgram(bytes: Uint8Array): boolean {
  const heads = ["MZ", "\u007fELF", "\u00cf\u00fa\u00ed\u00fe", "\u00ca\u00fe\u00ba\u00be"];
  return heads.some((head) => startsWithText(bytes, head));
}

/** Text has no control characters but tabs and ends of lines and pages; in UTF-16 it has, and a mark that says so. */
function isText(bytes: Uint8Array): boolean {
  if (startsWithText(bytes, "\u00ff\u00fe") || startsWithText(bytes, "\u00fe\u00ff")) return true;
  return bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a);
}
