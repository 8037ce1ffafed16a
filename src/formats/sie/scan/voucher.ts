/** Reads a #VER that is not plain, with every deviation noted. */
import { fieldDefect, fieldForm } from "../bytes/fields.ts";
import { endBlock, openBlock } from "./blocks.ts";
import { dateAt, excerptAt, isObjectList, noteDefects, restAfter, textAt } from "./fieldValues.ts";
import { appendVoucher } from "./plainVoucher.ts";
import { type Scan, note } from "./scan.ts";

/** series no date text regdate sign */
const mostFields = 6;
const plainNumber = /^[1-9]\d{0,14}$/;
const mostInKey = 3;
const mostSeries = 10_000;

/** Reads the voucher at hand. One without a readable date is kept and noted: its rows must not vanish. */
export function readVoucher(scan: Scan): void {
  endBlock(scan);
  const opensBlock = takeOpeningBrace(scan);
  noteDefects(scan, mostFields);
  const series = textAt(scan, 0);
  const number = textAt(scan, 1);
  scan.voucherDate = dateAt(scan, 2) ?? 0;
  if (scan.voucherDate === 0) {
    note(scan, "voucher-date-unreadable", {
      series: excerptAt(scan, 0),
      number: excerptAt(scan, 1),
      text: excerptAt(scan, 2),
    });
  }
  checkRegistrationDate(scan);
  scan.plainRest = restAfter(scan, 2);
  appendVoucher(scan, internSeries(scan, series), plainNumber.test(number) ? Number(number) : Number.NaN);
  if (!opensBlock) return;
  note(scan, "brace-not-alone", { brace: "{" });
  openBlock(scan);
}

/** Tells whether the line ends with the brace that opens the rows, and takes it away. */
function takeOpeningBrace(scan: Scan): boolean {
  const { fields } = scan;
  const last = fields.count - 1;
  const isBrace = isObjectList(scan, last) && textAt(scan, last).trim() === "";
  if (isBrace) {
    fields.count--;
    fields.total--;
    fields.defects &= ~fieldDefect.listNotClosed;
  }
  return isBrace;
}

function checkRegistrationDate(scan: Scan): void {
  const text = textAt(scan, 4);
  if (text !== "" && dateAt(scan, 4) === undefined) {
    note(scan, "field-invalid", { label: scan.label, field: "regdate", text: excerptAt(scan, 4) });
  }
}

/** Numbers the series, and lets the plain reader know it by its bytes. */
function internSeries(scan: Scan, series: string): number {
  const { fields, bytes, seriesIndexByKey } = scan;
  let index = seriesIndexByKey.get(series);
  if (index === undefined) {
    index = scan.series.length;
    if (index === mostSeries) {
      scan.problem = { kind: "sie-file-too-many-names", line: scan.line, most: mostSeries };
    }
    scan.series.push(series);
    seriesIndexByKey.set(series, index);
  }
  const from = fields.from[0] ?? 0;
  const to = fields.to[0] ?? 0;
  if (fields.count > 0 && to - from <= mostInKey && fields.form[0] !== fieldForm.escaped) {
    let key = 0;
    for (let at = from; at < to; at++) key = key * 256 + (bytes[at] ?? 0);
    seriesIndexByKey.set(key, index);
  }
  return index;
}
