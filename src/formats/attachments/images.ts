/** Which picture the bytes are, by their first ones, and whether the last ones are there. Pictures are never opened. */
import { indexOfText, lastIndexOfText, startsWithText, textOf, uint32 } from "./bytes.ts";

export type Picture = "png" | "jpg" | "gif" | "webp" | "tif" | "heic";

const heicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

/** Tells which picture it is; null when it is none that people attach. */
export function pictureOf(bytes: Uint8Array): Picture | null {
  if (startsWithText(bytes, "\u0089PNG\r\n\u001a\n")) return "png";
  if (startsWithText(bytes, "\u00ff\u00d8\u00ff")) return "jpg";
  if (startsWithText(bytes, "GIF87a") || startsWithText(bytes, "GIF89a")) return "gif";
  if (startsWithText(bytes, "RIFF") && startsWithText(bytes, "WEBP", 8)) return "webp";
  if (startsWithText(bytes, "II*\0") || startsWithText(bytes, "MM\0*")) return "tif";
  return startsWithText(bytes, "ftyp", 4) && heicBrands.includes(textOf(bytes, 8, 12)) ? "heic" : null;
}

/** Tells whether a picture is cut off. */
export function isCutOff(picture: Picture, bytes: Uint8Array): boolean {
  switch (picture) {
    case "png":
      return indexOfText(bytes, "IHDR") !== 12 || lastIndexOfText(bytes, "IEND") === -1;
    case "jpg":
      return lastIndexOfText(bytes, "\u00ff\u00d9") === -1;
    case "gif":
      return bytes.lastIndexOf(0x3b) < 13;
    case "webp":
      return uint32(bytes, 4) + 8 > bytes.length;
    case "tif":
      return bytes.length < 16;
    case "heic":
      return indexOfText(bytes, "mdat") === -1;
  }
}
