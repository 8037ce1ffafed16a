/** Reads balances and budgets: #IB #UB #RES, per object #OIB #OUB, per period #PSALDO #PBUDGET. */
import { type BalanceRecord, balanceRecords, growBalances } from "../../columns/balances.ts";
import { amountAt, integerAt, isObjectList, noteUnreadable, restAfter, textAt } from "../fieldValues.ts";
import { accountIndexAt, checkQuantity, objectListAt } from "../row.ts";
import { type Scan, note } from "../scan.ts";

const furthestYear = 99;

/** yearNo account amount quantity */
export function readBalance(scan: Scan): void {
  takeBalance(scan, { hasPeriod: false, hasObjects: false });
}

/** yearNo account {objects} amount quantity */
export function readObjectBalance(scan: Scan): void {
  takeBalance(scan, { hasPeriod: false, hasObjects: true });
}

/** yearNo period account {objects} amount quantity */
export function readPeriodBalance(scan: Scan): void {
  takeBalance(scan, { hasPeriod: true, hasObjects: true });
}

interface Shape {
  readonly hasPeriod: boolean;
  readonly hasObjects: boolean;
}

function takeBalance(scan: Scan, shape: Shape): void {
  const yearNo = integerAt(scan, 0);
  if (yearNo === undefined || Math.abs(yearNo) > furthestYear) {
    noteUnreadable(scan, "year", 0);
    return;
  }
  const period = shape.hasPeriod ? periodAt(scan, 1) : 0;
  if (period === undefined) {
    noteUnreadable(scan, "period", 1);
    return;
  }
  const accountIndex = shape.hasPeriod ? 2 : 1;
  const account = accountIndexAt(scan, accountIndex);
  if (account === undefined) return;
  const hasList = isObjectList(scan, accountIndex + 1);
  if (shape.hasObjects && !hasList) note(scan, "object-list-missing", { label: scan.label });
  const amountIndex = accountIndex + (hasList ? 2 : 1);
  const amount = amountAt(scan, amountIndex);
  if (amount === undefined) {
    noteUnreadable(scan, "amount", amountIndex);
    return;
  }
  checkQuantity(scan, amountIndex + 1);
  const objects = hasList ? objectListAt(scan, accountIndex + 1) : 0;
  append(scan, { yearNo, period, account, objects, amount, restAt: restAfter(scan, amountIndex) });
}

function periodAt(scan: Scan, index: number): number | undefined {
  const text = textAt(scan, index);
  const month = Number(text.slice(4));
  return /^\d{6}$/.test(text) && month >= 1 && month <= 12 ? Number(text) : undefined;
}

function append(
  scan: Scan,
  balance: {
    readonly yearNo: number;
    readonly period: number;
    readonly account: number;
    readonly objects: number;
    readonly amount: number | bigint;
    readonly restAt: number;
  },
): void {
  const { balances } = scan;
  const index = balances.length;
  if (index === balances.line.length) growBalances(balances);
  balances.kind[index] = balanceRecords.indexOf(scan.label as BalanceRecord);
  balances.yearNo[index] = balance.yearNo;
  balances.period[index] = balance.period;
  balances.account[index] = balance.account;
  balances.objects[index] = balance.objects;
  if (typeof balance.amount === "bigint") balances.bigOre.set(index, balance.amount);
  balances.ore[index] = typeof balance.amount === "bigint" ? Number.NaN : balance.amount;
  balances.line[index] = scan.line;
  balances.restAt[index] = balance.restAt;
  balances.length = index + 1;
}
