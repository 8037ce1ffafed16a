/** Reads the identification records: who wrote the file, of which company, for which years (SIE 4B §5.12 group 2). */
import { plainDateOf } from "../../dates.ts";
import { dateAt, excerptAt, integerAt, noteUnreadable, textAt } from "../fieldValues.ts";
import { type Scan, note } from "../scan.ts";
import { unquotedText } from "./unquotedText.ts";

const organizationNumberPattern = /^\d{6}-\d{4}$/;
const furthestYear = 99;
const mostComments = 100;

/** Notes a mandatory field that is not there; the record is used all the same. */
function expectField(scan: Scan, index: number, field: string): void {
  if (index >= scan.fields.count) note(scan, "record-incomplete", { label: scan.label, field });
}

/** #PROGRAM name version */
export function readProgram(scan: Scan): void {
  scan.header.program = textAt(scan, 0);
  scan.header.programVersion = textAt(scan, 1);
  expectField(scan, 0, "name");
  expectField(scan, 1, "version");
}

/** #GEN date sign */
export function readGen(scan: Scan): void {
  scan.header.generatedBy = textAt(scan, 1);
  scan.header.generatedOn = optionalDate(scan, 0, "date");
}

/** #PROSA text */
export function readProsa(scan: Scan): void {
  const comment = unquotedText(scan);
  if (scan.header.comments.length < mostComments) scan.header.comments = [...scan.header.comments, comment];
}

/** #FNAMN name */
export function readFnamn(scan: Scan): void {
  scan.header.companyName = unquotedText(scan);
  expectField(scan, 0, "name");
}

/** #FTYP form */
export function readFtyp(scan: Scan): void {
  scan.header.companyForm = textAt(scan, 0);
}

/** #FNR id */
export function readFnr(scan: Scan): void {
  scan.header.companyId = textAt(scan, 0);
}

/** #ORGNR number förvnr verknr */
export function readOrgnr(scan: Scan): void {
  const number = textAt(scan, 0);
  scan.header.organizationNumber = number;
  scan.header.acquisitionNumber = textAt(scan, 1);
  scan.header.activityNumber = textAt(scan, 2);
  if (!organizationNumberPattern.test(number.trim())) {
    note(scan, "organization-number-form", { text: excerptAt(scan, 0) });
  }
}

/** #BKOD code */
export function readBkod(scan: Scan): void {
  scan.header.industryCode = textAt(scan, 0);
}

/** #ADRESS contact street postal phone */
export function readAdress(scan: Scan): void {
  expectField(scan, 3, "phone");
  scan.header.address = {
    contact: textAt(scan, 0),
    street: textAt(scan, 1),
    postal: textAt(scan, 2),
    phone: textAt(scan, 3),
  };
}

/** #RAR yearNo start end */
export function readRar(scan: Scan): void {
  const yearNo = integerAt(scan, 0);
  if (yearNo === undefined || Math.abs(yearNo) > furthestYear) {
    noteUnreadable(scan, "year", 0);
    return;
  }
  if (textAt(scan, 1) === "" || textAt(scan, 2) === "") {
    note(scan, "record-incomplete", { label: scan.label, field: "date" });
    return;
  }
  const start = dateAt(scan, 1);
  const end = dateAt(scan, 2);
  if (start === undefined || end === undefined) noteUnreadable(scan, "date", start === undefined ? 1 : 2);
  else addYear(scan, yearNo, { start, end });
}

function addYear(scan: Scan, yearNo: number, days: { readonly start: number; readonly end: number }): void {
  const start = plainDateOf(days.start);
  const end = plainDateOf(days.end);
  if (start === null || end === null) return;
  if (end < start) {
    note(scan, "year-reversed", { yearNo, start, end });
    return;
  }
  const { years } = scan.header;
  const isRepeated = years.some((year) => year.yearNo === yearNo);
  if (isRepeated) note(scan, "record-duplicate", { label: scan.label });
  const year = { yearNo, start, end };
  scan.header.years = isRepeated
    ? years.map((other) => (other.yearNo === yearNo ? year : other))
    : [...years, year];
  if (yearNo !== 0) return;
  scan.yearStart = days.start;
  scan.yearEnd = days.end;
}

/** #TAXAR year */
export function readTaxar(scan: Scan): void {
  scan.header.taxYear = textAt(scan, 0);
}

/** #OMFATTN date */
export function readOmfattn(scan: Scan): void {
  scan.header.coversThrough = optionalDate(scan, 0, "date");
}

/** #KPTYP type */
export function readKptyp(scan: Scan): void {
  scan.header.chartType = textAt(scan, 0);
}

/** #VALUTA code */
export function readValuta(scan: Scan): void {
  scan.header.currency = textAt(scan, 0);
}

function optionalDate(scan: Scan, index: number, field: string): ReturnType<typeof plainDateOf> {
  const date = dateAt(scan, index);
  if (date !== undefined) return plainDateOf(date);
  note(scan, "field-invalid", { label: scan.label, field, text: excerptAt(scan, index) });
  return null;
}
