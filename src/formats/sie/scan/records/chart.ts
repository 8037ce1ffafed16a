/** Reads the chart of accounts and objects (SIE 4B §5.12 group 3). */
import type { AccountDraft } from "../../columns/accounts.ts";
import { excerptAt, noteUnreadable, textAt } from "../fieldValues.ts";
import { accountIndexAt } from "../row.ts";
import { type Scan, note } from "../scan.ts";

/** No account has more forms to stand on; a hostile file has. */
const mostSruCodes = 50;
const mostObjects = 500_000;

/** #KONTO number name. The last of two declarations counts. */
export function readKonto(scan: Scan): void {
  const account = accountOfRecord(scan);
  if (account === undefined) return;
  const name = textAt(scan, 1);
  if (scan.fields.count < 2) note(scan, "record-incomplete", { label: scan.label, field: "name" });
  if (account.name !== null) {
    note(scan, "account-redeclared", {
      account: account.number,
      name: excerptAt(scan, 1),
      previousName: account.name.slice(0, 60),
    });
  }
  account.name = name;
  account.line = scan.line;
}

/** #KTYP number T|S|K|I */
export function readKtyp(scan: Scan): void {
  const account = accountOfRecord(scan);
  const type = textAt(scan, 1).toUpperCase();
  if (account === undefined) return;
  if (type === "T" || type === "S" || type === "K" || type === "I") account.type = type;
  else note(scan, "field-invalid", { label: scan.label, field: "type", text: excerptAt(scan, 1) });
}

/** #ENHET number unit */
export function readEnhet(scan: Scan): void {
  const account = accountOfRecord(scan);
  if (account !== undefined) account.unit = textAt(scan, 1);
}

/** #SRU number code, as often as the account stands on forms. */
export function readSru(scan: Scan): void {
  const codes = accountOfRecord(scan)?.sruCodes;
  const code = textAt(scan, 1);
  if (codes !== undefined && code !== "" && codes.length < mostSruCodes && !codes.includes(code)) {
    codes.push(code);
  }
}

/** #DIM number name */
export function readDim(scan: Scan): void {
  declareDimension(scan, null);
}

/** #UNDERDIM number name parent */
export function readUnderdim(scan: Scan): void {
  declareDimension(scan, textAt(scan, 2));
}

function declareDimension(scan: Scan, parent: string | null): void {
  const number = textAt(scan, 0);
  if (number === "" || parent === "") {
    noteUnreadable(scan, "dimension", number === "" ? 0 : 2);
    return;
  }
  if (scan.dimensionsByNumber.has(number)) note(scan, "record-duplicate", { label: scan.label });
  scan.dimensionsByNumber.set(number, { number, name: textAt(scan, 1), parent });
  limitNames(scan, scan.dimensionsByNumber.size);
}

/** #OBJEKT dimension number name */
export function readObjekt(scan: Scan): void {
  const dimension = textAt(scan, 0);
  const number = textAt(scan, 1);
  if (dimension === "" || number === "") {
    noteUnreadable(scan, "object", dimension === "" ? 0 : 1);
    return;
  }
  let indexByNumber = scan.objectIndexByNumber.get(dimension);
  if (indexByNumber === undefined) {
    indexByNumber = new Map();
    scan.objectIndexByNumber.set(dimension, indexByNumber);
  }
  const known = indexByNumber.get(number);
  if (known !== undefined) note(scan, "record-duplicate", { label: scan.label });
  const index = known ?? scan.objects.length;
  scan.objects[index] = { dimension, number, name: textAt(scan, 2) };
  indexByNumber.set(number, index);
  limitNames(scan, scan.objects.length);
}

function limitNames(scan: Scan, count: number): void {
  if (count > mostObjects) {
    scan.problem = { kind: "sie-file-too-many-names", line: scan.line, most: mostObjects };
  }
}

function accountOfRecord(scan: Scan): AccountDraft | undefined {
  const index = accountIndexAt(scan, 0);
  return index === undefined ? undefined : scan.accounts.list[index];
}
