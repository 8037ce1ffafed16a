/** Reads the records that are about the file itself: #FLAGGA, #FORMAT, #SIETYP, #KSUMMA. */
import { excerptAt, textAt } from "../fieldValues.ts";
import { type Scan, note } from "../scan.ts";

const largestChecksum = 0xffff_ffff;

/** #FLAGGA x: 1 when a program has taken the file in before (SIE 4B §7.4). */
export function readFlagga(scan: Scan): void {
  scan.marks.flag = textAt(scan, 0);
  if (scan.marks.flag === "1") note(scan, "flag-set", {});
  else if (scan.marks.flag !== "0") {
    note(scan, "field-invalid", { label: scan.label, field: "flag", text: excerptAt(scan, 0) });
  }
}

/** #FORMAT PC8 */
export function readFormat(scan: Scan): void {
  scan.marks.format = textAt(scan, 0);
  if (scan.marks.format.toUpperCase() !== "PC8") note(scan, "format-not-pc8", { text: excerptAt(scan, 0) });
}

/** #SIETYP n */
export function readSietyp(scan: Scan): void {
  scan.marks.declaredType = textAt(scan, 0);
  if (!/^[1-4]$/.test(scan.marks.declaredType)) note(scan, "type-unknown", { text: excerptAt(scan, 0) });
}

/** The first #KSUMMA opens the records that are summed; the next, with the sum, closes them. */
export function readKsumma(scan: Scan): void {
  const { marks } = scan;
  const text = textAt(scan, 0);
  if (marks.checksumFrom < 0 && text === "") {
    marks.checksumFrom = scan.recordEnd;
    marks.checksumLine = scan.line;
  } else if (marks.checksumFrom < 0) note(scan, "checksum-not-opened", {});
  else if (marks.checksumTo >= 0) note(scan, "record-duplicate", { label: scan.label });
  else {
    marks.checksumTo = scan.recordAt;
    marks.checksumLine = scan.line;
    if (/^\d{1,10}$/.test(text) && Number(text) <= largestChecksum) marks.statedChecksum = Number(text);
    else note(scan, "checksum-unreadable", { text: excerptAt(scan, 0) });
  }
}
