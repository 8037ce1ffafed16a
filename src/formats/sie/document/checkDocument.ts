/** Checks a document before it is written, so that whatever is written reads back as the same document. */
import { forbiddenByType } from "../sieType.ts";
import { checkBalanceRecords } from "./checkBalances.ts";
import { checkDocumentVouchers } from "./checkVouchers.ts";
import type { SieDocument } from "./document.ts";
import type { ProblemList } from "./problems.ts";

const mostSruCodes = 50;
const mostComments = 100;
const furthestYear = 99;
const longestAccount = 60;

/** Checks everything but the characters, which the writer meets as it encodes them. */
export function checkDocument(document: SieDocument, list: ProblemList): void {
  checkMandatory(document, list);
  checkForbidden(document, list);
  checkYears(document, list);
  checkChart(document, list);
  checkDimensions(document, list);
  if (document.type !== "4I") checkDeclared(document, list);
  checkBalanceRecords(document, list);
  checkDocumentVouchers(document, list);
}

/** Tells whether the text can be the number of an account and be read as it was written. */
function isAccountNumber(text: string): boolean {
  return text !== "" && text.length <= longestAccount && text === text.trim();
}

function checkMandatory({ type, header, balances }: SieDocument, list: ProblemList): void {
  const missing = (label: string): void => {
    list.add({ kind: "sie-mandatory-missing", label, type });
  };
  if (header.program === "") missing("PROGRAM");
  if (header.generatedOn === null) missing("GEN");
  if (header.companyName === "") missing("FNAMN");
  if (type !== "4I" && !header.years.some(({ yearNo }) => yearNo === 0)) missing("RAR");
  // Both kinds of type 4 say 4: an export is known by its balances.
  const hasBalances = balances.some(({ record }) => record === "IB" || record === "UB" || record === "RES");
  if (type === "4E" && !hasBalances) missing("UB");
  if ((type === "2" || type === "3") && header.coversThrough === null) missing("OMFATTN");
}

function checkForbidden(document: SieDocument, list: ProblemList): void {
  const { type, header, dimensions, objects, balances, vouchers } = document;
  const isPresent: Readonly<Record<string, boolean>> = {
    BKOD: header.industryCode !== "",
    OMFATTN: header.coversThrough !== null,
    DIM: dimensions.some(({ parent }) => parent === null),
    UNDERDIM: dimensions.some(({ parent }) => parent !== null),
    OBJEKT: objects.length > 0,
    VER: vouchers.length > 0,
  };
  const balanceLabels: ReadonlySet<string> = new Set(balances.map(({ record }) => record));
  for (const label of forbiddenByType[type]) {
    if (isPresent[label] === true || balanceLabels.has(label)) {
      list.add({ kind: "sie-record-not-in-type", label, type });
    }
  }
}

function checkYears({ header }: SieDocument, list: ProblemList): void {
  const seen = new Set<number>();
  for (const { yearNo, start, end } of header.years) {
    const place = { label: "RAR", name: yearNo.toString() };
    if (seen.has(yearNo)) list.add({ kind: "sie-duplicate", place });
    seen.add(yearNo);
    if (end < start || !Number.isInteger(yearNo) || Math.abs(yearNo) > furthestYear) {
      list.add({ kind: "sie-value-invalid", place, field: "year", text: `${start}–${end}` });
    }
  }
  if (header.comments.length > mostComments) {
    const text = header.comments.length.toString();
    list.add({ kind: "sie-value-invalid", place: { label: "PROSA", name: "" }, field: "count", text });
  }
}

function checkChart({ accounts }: SieDocument, list: ProblemList): void {
  const seen = new Set<string>();
  for (const { number, sruCodes } of accounts) {
    const place = { label: "KONTO", name: number };
    if (seen.has(number)) list.add({ kind: "sie-duplicate", place });
    seen.add(number);
    if (!isAccountNumber(number)) {
      list.add({ kind: "sie-value-invalid", place, field: "account", text: number });
    }
    const hasRepeated = new Set(sruCodes).size < sruCodes.length;
    if (hasRepeated || sruCodes.length > mostSruCodes || sruCodes.includes("")) {
      list.add({ kind: "sie-value-invalid", place, field: "sru", text: sruCodes.join(" ") });
    }
  }
}

function checkDimensions({ dimensions, objects }: SieDocument, list: ProblemList): void {
  const seen = new Set<string>();
  const check = (label: string, key: readonly string[]): void => {
    const place = { label, name: key.join(" ") };
    const text = JSON.stringify([label === "OBJEKT", ...key]);
    if (seen.has(text)) list.add({ kind: "sie-duplicate", place });
    seen.add(text);
    if (key.includes("")) list.add({ kind: "sie-value-invalid", place, field: "number", text: "" });
  };
  for (const { number, parent } of dimensions) {
    check(parent === null ? "DIM" : "UNDERDIM", [number]);
    if (parent === "") {
      const place = { label: "UNDERDIM", name: number };
      list.add({ kind: "sie-value-invalid", place, field: "dimension", text: "" });
    }
  }
  for (const { dimension, number } of objects) check("OBJEKT", [dimension, number]);
}

/** Every type but 4I demands the accounts that it uses (SIE 4B §6). */
function checkDeclared({ accounts, balances, vouchers }: SieDocument, list: ProblemList): void {
  const known = new Set(accounts.map(({ number }) => number));
  const use = (account: string): void => {
    if (known.has(account)) return;
    known.add(account);
    list.add({ kind: "sie-account-undeclared", account });
  };
  for (const { account } of balances) use(account);
  for (const { rows } of vouchers) for (const { account } of rows) use(account);
}
