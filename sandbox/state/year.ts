/** A financial year: its chart, its opening balances and its voucher series, each of them the year's own. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { type Ore, ore } from "#domain/money/ore.ts";
import type { Voucher } from "./voucher.ts";

export type AccountingMethod = "ACCRUAL" | "CASH";
export type ObjectSetting = "ALLOWED" | "MANDATORY" | "NOTALLOWED";

export interface Account {
  readonly number: number;
  name: string;
  active: boolean;
  sru: number | undefined;
  vatCode: string;
  costCenterSetting: ObjectSetting;
  projectSetting: ObjectSetting;
  opening: Ore;
  /** What the year's vouchers moved, struck rows left out. */
  movement: Ore;
  modifiedAtMs: number;
}

export interface Series {
  readonly code: string;
  description: string;
  manual: boolean;
  nextNumber: number;
  modifiedAtMs: number;
  /** By number; a number may be missing where a voucher was deleted. */
  readonly vouchers: Map<number, Voucher>;
}

export interface Year {
  /** Opaque: the order of ids says nothing about the order of years. */
  readonly id: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly method: AccountingMethod;
  readonly accounts: Map<number, Account>;
  readonly series: Map<string, Series>;
}

/** The balance that goes into the next year and out of this one. */
export function closingBalance(account: Account): Ore {
  return ore(account.opening + account.movement);
}

/** Balance accounts carry over; result accounts (3000 and up) start each year at zero. */
export function isBalanceAccount(number: number): boolean {
  return number < 3000;
}
