/** Checks the balances of a document: what each record must and must not say. */
import type { ObjectReference } from "../bytes/objectList.ts";
import type { DocumentBalance, SieDocument } from "./document.ts";
import type { ProblemList, WritePlace } from "./problems.ts";

/** More pairs than any record has dimensions. */
const mostObjects = 30;
const furthestYear = 99;
const longestAccount = 60;
/** Digits of an amount in öre, beyond any money there is. */
const mostDigits = 36;
const quantityPattern = /^-?\d{1,30}([.,]\d{1,30})?$/;
const periodPattern = /^\d{4}(0[1-9]|1[0-2])$/;

/** Checks each record, and that none says what another says. */
export function checkBalanceRecords({ balances }: SieDocument, list: ProblemList): void {
  const seen = new Set<string>();
  for (const balance of balances) {
    const { record, yearNo, period, account, objects } = balance;
    const place = { label: record, name: `${yearNo} ${account}` };
    checkShape(balance, place, list);
    checkEntry(balance, place, list);
    const key = JSON.stringify([record, yearNo, period, account, objects]);
    if (seen.has(key) && objects.length === 0) list.add({ kind: "sie-duplicate", place });
    seen.add(key);
  }
}

function checkShape(balance: DocumentBalance, place: WritePlace, list: ProblemList): void {
  const { record, yearNo, period, objects } = balance;
  const hasPeriod = record === "PSALDO" || record === "PBUDGET";
  const hasObjects = record.startsWith("O");
  if (!Number.isInteger(yearNo) || Math.abs(yearNo) > furthestYear) {
    list.add({ kind: "sie-value-invalid", place, field: "year", text: yearNo.toString() });
  }
  if (hasPeriod ? !periodPattern.test(period) : period !== "") {
    list.add({ kind: "sie-value-invalid", place, field: "period", text: period });
  }
  const isWrongCount = hasObjects ? objects.length === 0 : !hasPeriod && objects.length > 0;
  if (isWrongCount) {
    list.add({ kind: "sie-value-invalid", place, field: "objects", text: objects.length.toString() });
  }
}

/** Checks what balances and voucher rows have in common. */
export function checkEntry(
  entry: {
    readonly account: string;
    readonly amount: bigint;
    readonly quantity: string;
    readonly objects: readonly ObjectReference[];
  },
  place: WritePlace,
  list: ProblemList,
): void {
  const { account, amount, quantity, objects } = entry;
  const invalid = (field: string, text: string): void => {
    list.add({ kind: "sie-value-invalid", place, field, text });
  };
  if (account === "" || account.length > longestAccount || account !== account.trim()) {
    invalid("account", account);
  }
  if (amount.toString().length > mostDigits) invalid("amount", amount.toString());
  if (quantity !== "" && !quantityPattern.test(quantity)) invalid("quantity", quantity);
  for (const { dimension, object } of objects) {
    if (dimension.endsWith("\\") || object.endsWith("\\")) invalid("objects", object);
  }
  if (objects.length > mostObjects) invalid("objects", objects.length.toString());
}
