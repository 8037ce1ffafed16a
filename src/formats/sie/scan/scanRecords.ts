/** Goes through the lines of a file once and hands each record to its reader. */
import { decodeText } from "../bytes/encodings.ts";
import { splitFields } from "../bytes/fields.ts";
import { endOfLine } from "../bytes/lines.ts";
import { rowKind } from "../columns/rows.ts";
import { closeBlock, endBlock, openBlock } from "./blocks.ts";
import { excerpt, noteDefects } from "./fieldValues.ts";
import { afterPlainLine, endsLine, isBlank, skipBlanks } from "./plainFields.ts";
import { readPlainRow } from "./plainRow.ts";
import { readPlainVoucher } from "./plainVoucher.ts";
import { type RecordReader, recordReaders } from "./records/recordReaders.ts";
import { type RecordCount, type Scan, note } from "./scan.ts";

const hash = 35;
const openingBrace = 123;
const closingBrace = 125;
/** A label is at most seven letters; more is a text that begins with `#`. */
const longestLabel = 20;
/** Beyond this many errors a file is not damaged but something else. */
const mostErrors = 100_000;
const mostAccounts = 200_000;
const mostUnknownLabels = 200;

/** Reads every record from `from` to the end. Stops early only when the file has turned out to be hopeless. */
export function scanRecords(scan: Scan, from: number): void {
  let at = from;
  let isLineStart = true;
  while (at < scan.end && scan.problem === null) {
    if (isLineStart) scan.line++;
    at = skipBlanks(scan.bytes, at);
    if (at < scan.end) at = scanLine(scan, at);
    isLineStart = endsLine(scan.bytes[at - 1]);
  }
  endBlock(scan);
}

/** Reads the line at `at`, or a brace at its start. Answers where to go on. */
function scanLine(scan: Scan, at: number): number {
  const { bytes } = scan;
  const byte = bytes[at];
  if (byte === hash) {
    const next = readPlainRecord(scan, at);
    return next >= 0 ? next : readRecord(scan, at);
  }
  if (byte === closingBrace || byte === openingBrace) return takeBrace(scan, at);
  return endsLine(byte) ? afterPlainLine(scan, at) : afterPlainLine(scan, noteForeignLine(scan, at));
}

/** A brace stands alone on its line (SIE 4B §5.4); what stands after it is read as if it began a line. */
function takeBrace(scan: Scan, at: number): number {
  const { bytes, end } = scan;
  const byte = bytes[at] ?? 0;
  if (byte === closingBrace) closeBlock(scan);
  else openBlock(scan);
  const next = skipBlanks(bytes, at + 1);
  if (next >= end || endsLine(bytes[next])) return afterPlainLine(scan, next);
  note(scan, "brace-not-alone", { brace: String.fromCharCode(byte) });
  return next;
}

/** #TRANS and #VER, the bulk of a file, without splitting them into fields. */
function readPlainRecord(scan: Scan, at: number): number {
  const { bytes } = scan;
  scan.recordAt = at;
  const first = bytes[at + 1];
  if (first === 84 && isTrans(bytes, at + 1)) return readPlainRow(scan, at + 6, rowKind.trans);
  if (first === 86) {
    return bytes[at + 2] === 69 && bytes[at + 3] === 82 ? readPlainVoucher(scan, at + 4) : -1;
  }
  if (first === 82 && isTrans(bytes, at + 2)) return readPlainRow(scan, at + 7, rowKind.added);
  if (first === 66 && isTrans(bytes, at + 2)) return readPlainRow(scan, at + 7, rowKind.struck);
  return -1;
}

function isTrans(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === 84 &&
    bytes[at + 1] === 82 &&
    bytes[at + 2] === 65 &&
    bytes[at + 3] === 78 &&
    bytes[at + 4] === 83
  );
}

/** Reads the record that begins at `at`, with all tolerance. Answers where the next line begins. */
function readRecord(scan: Scan, at: number): number {
  const { bytes } = scan;
  scan.recordEnd = endOfLine(bytes, at, scan.end);
  let labelEnd = at + 1;
  while (labelEnd < scan.recordEnd && labelEnd - at <= longestLabel && !isBlank(bytes[labelEnd])) labelEnd++;
  const written = decodeText(scan, at + 1, labelEnd);
  scan.label = written.toUpperCase();
  const reader = recordReaders.get(scan.label);
  if (reader === undefined) countUnknown(scan);
  else {
    if (written !== scan.label) note(scan, "label-not-in-capitals", { label: written });
    splitFields(scan.fields, bytes, { from: labelEnd, to: scan.recordEnd });
    readKnown(scan, reader);
    checkOrder(scan, reader);
  }
  checkHope(scan);
  return afterPlainLine(scan, scan.recordEnd);
}

function readKnown(scan: Scan, reader: RecordReader): void {
  if (reader.mostFields > 0) endBlock(scan);
  const isRepeated = count(scan.countByLabel, scan) > 1;
  if (isRepeated && reader.isSingle) note(scan, "record-duplicate", { label: scan.label });
  if (scan.marks.checksumTo >= 0) note(scan, "records-after-checksum", { label: scan.label });
  reader.read(scan);
  if (reader.mostFields > 0) noteDefects(scan, reader.mostFields);
}

function countUnknown(scan: Scan): void {
  if (scan.countByUnknownLabel.size < mostUnknownLabels || scan.countByUnknownLabel.has(scan.label)) {
    count(scan.countByUnknownLabel, scan);
  }
}

function count(counts: Map<string, RecordCount>, scan: Scan): number {
  const known = counts.get(scan.label);
  if (known !== undefined) return ++known.count;
  counts.set(scan.label, { line: scan.line, count: 1 });
  return 1;
}

/** Groups follow each other (SIE 4B §5.12); noted once per label. */
function checkOrder(scan: Scan, { group }: RecordReader): void {
  if (group !== 0 && group < scan.group && scan.countByLabel.get(scan.label)?.count === 1) {
    note(scan, "record-out-of-order", { label: scan.label });
  }
  scan.group = Math.max(scan.group, group);
}

/** A line without a label: garbage, or what is left of a text that was broken in two. */
function noteForeignLine(scan: Scan, at: number): number {
  const to = endOfLine(scan.bytes, at, scan.end);
  const text = decodeText(scan, at, Math.min(to, at + 200));
  note(scan, "line-not-a-record", { text: excerpt(text.trimEnd()) });
  checkHope(scan);
  return to;
}

/** Gives up a file in which nearly everything is wrong, before it has filled memory with that. */
function checkHope(scan: Scan): void {
  const errors = scan.log.errorCount();
  if (errors > mostErrors) scan.problem ??= { kind: "sie-file-too-damaged", line: scan.line, errors };
  if (scan.accounts.list.length > mostAccounts) {
    scan.problem ??= { kind: "sie-file-too-many-names", line: scan.line, most: mostAccounts };
  }
}
