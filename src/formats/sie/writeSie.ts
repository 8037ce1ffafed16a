/**
 * Writes SIE to the letter of 4B: CP437, CRLF, capitals, texts quoted, groups in order, with a checksum. What SIE
 * cannot say is a problem, never a question mark; whatever is written reads back as the same document.
 */
import { type Result, ok, refused } from "#lib/result.ts";
import { computeKsumma } from "./bytes/ksumma.ts";
import { surveyBytes } from "./bytes/survey.ts";
import { checkDocument } from "./document/checkDocument.ts";
import type { SieDocument } from "./document/document.ts";
import { type ProblemList, type SieWriteProblem, createProblemList } from "./document/problems.ts";
import { balanceRecordLines, rowRecord, voucherRecord } from "./write/bookRecords.ts";
import { type WrittenRecord, chartRecords, headerRecords } from "./write/headerRecords.ts";
import { type RecordWriter, createRecordWriter } from "./write/recordWriter.ts";

/** Writes the document as a file of its type, or says everything that is in the way. */
export function writeSie(document: SieDocument): Result<Uint8Array, readonly SieWriteProblem[]> {
  const list = createProblemList();
  checkDocument(document, list);
  const writer = createRecordWriter(list);
  writer.line("#FLAGGA 0", { label: "FLAGGA", name: "" });
  writer.line("#KSUMMA", { label: "KSUMMA", name: "" });
  const from = writer.length();
  const add = (record: WrittenRecord): void => {
    writeRecord(writer, record, list);
  };
  for (const record of headerRecords(document)) add(record);
  for (const record of chartRecords(document)) add(record);
  for (const record of balanceRecordLines(document)) add(record);
  writeVouchers(writer, document, add);
  const checksum = computeKsumma(writer.bytes(), { from, to: writer.length() });
  writer.line(`#KSUMMA ${checksum}`, { label: "KSUMMA", name: "" });
  checkRecognisable(writer.bytes(), list);
  return list.problems.length > 0 ? refused(list.problems) : ok(writer.bytes().slice());
}

function writeVouchers(
  writer: RecordWriter,
  { vouchers }: SieDocument,
  add: (record: WrittenRecord) => void,
): void {
  for (const voucher of vouchers) {
    const record = voucherRecord(voucher);
    const place = { label: "VER", name: record.name };
    add(record);
    writer.line("{", place);
    for (const row of voucher.rows) add(rowRecord(row, record.name));
    writer.line("}", place);
  }
}

function writeRecord(writer: RecordWriter, record: WrittenRecord, list: ProblemList): void {
  const { label, name, fields } = record;
  const place = { label, name };
  for (const field of fields) {
    // A backslash before the closing quote would escape it: SIE 4B leaves open how to write one.
    if (!field.startsWith('"') || !field.endsWith('\\"') || field.length < 3) continue;
    list.add({ kind: "sie-text-ends-with-backslash", place, text: field.slice(1, -1) });
  }
  writer.line(`#${label} ${fields.join(" ")}`, place);
}

/** Readers find the encoding by the bytes: Greek letters alone would pass for Windows-1252, some pairs for UTF-8. */
function checkRecognisable(bytes: Uint8Array, list: ProblemList): void {
  const { encoding } = surveyBytes(bytes);
  if (encoding !== "ascii" && encoding !== "cp437") list.add({ kind: "sie-encoding-ambiguous" });
}
