/**
 * A SIE file as a plain value: what a program that writes SIE makes, and what any file that was read can be
 * turned into. Empty text means that the file says nothing there.
 */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { ObjectReference } from "../bytes/objectList.ts";
import type { AccountType } from "../columns/accounts.ts";
import type { BalanceRecord } from "../columns/balances.ts";
import type { SieDimension, SieHeader, SieObject, SieType } from "../header.ts";

export interface SieDocument {
  readonly type: SieType;
  readonly header: Readonly<SieHeader>;
  readonly accounts: readonly DocumentAccount[];
  readonly dimensions: readonly SieDimension[];
  readonly objects: readonly SieObject[];
  readonly balances: readonly DocumentBalance[];
  readonly vouchers: readonly DocumentVoucher[];
}

export interface DocumentAccount {
  readonly number: string;
  readonly name: string;
  readonly type: AccountType | null;
  readonly unit: string | null;
  readonly sruCodes: readonly string[];
}

export interface DocumentBalance {
  readonly record: BalanceRecord;
  /** 0 is the file's year, -1 the one before it. */
  readonly yearNo: number;
  /** YYYYMM of PSALDO and PBUDGET. */
  readonly period: string;
  readonly account: string;
  readonly objects: readonly ObjectReference[];
  readonly amount: Ore;
  readonly quantity: string;
}

export interface DocumentVoucher {
  readonly series: string;
  readonly number: string;
  readonly date: PlainDate | null;
  readonly text: string;
  readonly registeredOn: PlainDate | null;
  readonly sign: string;
  readonly rows: readonly DocumentRow[];
}

export interface DocumentRow {
  /** TRANS counts; RTRANS says that the next one was added later, BTRANS that a row was struck. */
  readonly record: "TRANS" | "RTRANS" | "BTRANS";
  readonly account: string;
  readonly objects: readonly ObjectReference[];
  readonly amount: Ore;
  readonly transDate: PlainDate | null;
  readonly text: string;
  readonly quantity: string;
  readonly sign: string;
}
