/** Writes the identification records and the chart, in the order of SIE 4B §5.12. */
import type { SieDocument } from "../document/document.ts";
import type { SieHeader } from "../header.ts";
import { dateField, quoted, token, withoutTrailingEmpties } from "./fields.ts";

/** A record and what it is about: one line of the file. */
export interface WrittenRecord {
  readonly label: string;
  readonly name: string;
  readonly fields: readonly string[];
}

/** The identification records; optional ones only where the document says something. */
export function* headerRecords({ type, header }: SieDocument): Generator<WrittenRecord> {
  yield record("PROGRAM", quoted(header.program), quoted(header.programVersion));
  yield record("FORMAT", "PC8");
  yield record("GEN", ...withoutTrailingEmpties([dateField(header.generatedOn), quoted(header.generatedBy)]));
  yield record("SIETYP", type.slice(0, 1));
  for (const comment of header.comments) yield record("PROSA", quoted(comment));
  yield* optional("FTYP", header.companyForm);
  yield* optional("FNR", header.companyId);
  yield* organizationRecord(header);
  yield* optional("BKOD", header.industryCode);
  if (header.address !== null) {
    const { contact, street, postal, phone } = header.address;
    yield record("ADRESS", quoted(contact), quoted(street), quoted(postal), quoted(phone));
  }
  yield record("FNAMN", quoted(header.companyName));
  for (const { yearNo, start, end } of header.years) {
    yield record("RAR", yearNo.toString(), dateField(start), dateField(end));
  }
  yield* optional("TAXAR", header.taxYear);
  if (header.coversThrough !== null) yield record("OMFATTN", dateField(header.coversThrough));
  yield* optional("KPTYP", header.chartType);
  yield* optional("VALUTA", header.currency);
}

/** The chart of accounts and objects. */
export function* chartRecords({ accounts, dimensions, objects }: SieDocument): Generator<WrittenRecord> {
  for (const { number, name, type, unit, sruCodes } of accounts) {
    const of = (label: string, value: string): WrittenRecord => ({
      label,
      name: number,
      fields: [token(number), value],
    });
    yield of("KONTO", quoted(name));
    if (type !== null) yield of("KTYP", type);
    if (unit !== null) yield of("ENHET", quoted(unit));
    for (const code of sruCodes) yield of("SRU", token(code));
  }
  for (const { number, name, parent } of dimensions) {
    const fields = [token(number), quoted(name)];
    yield parent === null
      ? { label: "DIM", name: number, fields }
      : { label: "UNDERDIM", name: number, fields: [...fields, token(parent)] };
  }
  for (const { dimension, number, name } of objects) {
    const fields = [token(dimension), quoted(number), quoted(name)];
    yield { label: "OBJEKT", name: `${dimension} ${number}`, fields };
  }
}

function record(label: string, ...fields: readonly string[]): WrittenRecord {
  return { label, name: "", fields };
}

function* optional(label: string, code: string): Generator<WrittenRecord> {
  if (code !== "") yield record(label, token(code));
}

function* organizationRecord(header: Readonly<SieHeader>): Generator<WrittenRecord> {
  const { organizationNumber, acquisitionNumber, activityNumber } = header;
  const fields = withoutTrailingEmpties(
    [organizationNumber, acquisitionNumber, activityNumber].map((field) => token(field)),
  );
  if (fields.length > 0) yield record("ORGNR", ...fields);
}
