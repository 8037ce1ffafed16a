/** Reads #TRANS, #RTRANS and #BTRANS that are not plain, with every deviation noted. */
import { internAccount } from "../columns/accounts.ts";
import { rowKind } from "../columns/rows.ts";
import { plainDateOf } from "../dates.ts";
import { closeBlock, openBlockForRow } from "./blocks.ts";
import {
  amountAt,
  dateAt,
  excerptAt,
  isObjectList,
  noteDefects,
  noteUnreadable,
  restAfter,
  textAt,
} from "./fieldValues.ts";
import { appendRow, internList } from "./plainRow.ts";
import { type Scan, note } from "./scan.ts";

const closingBrace = 125;
/** account {objects} amount transdate text quantity sign */
const mostFields = 7;
const kindByLabel: Readonly<Record<string, number>> = {
  TRANS: rowKind.trans,
  RTRANS: rowKind.added,
  BTRANS: rowKind.struck,
};

/** Reads the row at hand; one that cannot be used is noted and left out. */
export function readRow(scan: Scan): void {
  if (scan.label === "TRANS") scan.transRecords++;
  if (!openBlockForRow(scan)) {
    note(scan, "row-outside-voucher", { label: scan.label });
    return;
  }
  const closesBlock = takeClosingBrace(scan);
  noteDefects(scan, isObjectList(scan, 1) ? mostFields : mostFields - 1);
  takeRow(scan);
  if (!closesBlock) return;
  note(scan, "brace-not-alone", { brace: "}" });
  closeBlock(scan);
}

/** Tells whether the line ends with the brace that closes the voucher, and takes it away. */
function takeClosingBrace(scan: Scan): boolean {
  const { fields, bytes } = scan;
  const last = fields.count - 1;
  const isBrace =
    last > 1 &&
    fields.form[last] === 0 &&
    (fields.to[last] ?? 0) - (fields.from[last] ?? 0) === 1 &&
    bytes[fields.from[last] ?? 0] === closingBrace;
  if (isBrace) {
    fields.count--;
    fields.total--;
  }
  return isBrace;
}

function takeRow(scan: Scan): void {
  const account = accountIndexAt(scan, 0);
  if (account === undefined) return;
  const hasList = isObjectList(scan, 1);
  if (!hasList) note(scan, "object-list-missing", { label: scan.label });
  const amountIndex = hasList ? 2 : 1;
  const amount = amountAt(scan, amountIndex);
  if (amount === undefined) {
    noteUnreadable(scan, "amount", amountIndex);
    return;
  }
  checkRest(scan, amountIndex + 1);
  if (typeof amount === "bigint") scan.rows.bigOre.set(scan.rows.length, amount);
  scan.plainAccount = account;
  scan.plainOre = typeof amount === "bigint" ? Number.NaN : amount;
  scan.plainRest = restAfter(scan, amountIndex);
  appendRow(scan, kindByLabel[scan.label] ?? rowKind.trans, hasList ? objectListAt(scan, 1) : 0);
}

/** The index of the account that a record is about; undefined, and noted, when it names none. */
export function accountIndexAt(scan: Scan, index: number): number | undefined {
  const number = textAt(scan, index).trim();
  if (number !== "" && number.length <= longestAccount) {
    return internAccount(scan.accounts, number, scan.line);
  }
  noteUnreadable(scan, "account", index);
  return undefined;
}

const longestAccount = 60;

/** The number of the object list in a field. */
export function objectListAt(scan: Scan, index: number): number {
  return internList(scan, scan.fields.from[index] ?? 0, scan.fields.to[index] ?? 0);
}

function checkRest(scan: Scan, dateIndex: number): void {
  if (textAt(scan, dateIndex) !== "") {
    const date = dateAt(scan, dateIndex);
    if (date === undefined) note(scan, "row-date-unreadable", { text: excerptAt(scan, dateIndex) });
    else checkRowDate(scan, date);
  }
  checkQuantity(scan, dateIndex + 2);
}

function checkRowDate(scan: Scan, date: number): void {
  if (date === scan.voucherDate || (scan.yearStart <= date && date <= scan.yearEnd)) return;
  const plainDate = plainDateOf(date);
  if (plainDate !== null) note(scan, "row-date-outside-year", { date: plainDate });
}

/** Notes a quantity that is no number. */
export function checkQuantity(scan: Scan, index: number): void {
  const text = textAt(scan, index);
  if (text !== "" && !quantityPattern.test(text)) {
    note(scan, "field-invalid", { label: scan.label, field: "quantity", text: excerptAt(scan, index) });
  }
}

const quantityPattern = /^-?\d+([.,]\d+)?$/;
