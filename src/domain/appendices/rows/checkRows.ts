/** What every typed row is looked at for: an amount, an account of the appendix, a day of the year, its voucher. */
import { contains } from "../../calendar/fiscalYear.ts";
import type { PlainDate } from "../../calendar/plainDate.ts";
import type { Ore } from "../../money/ore.ts";
import type { AppendixFinding } from "../figure.ts";
import type { AppendixContext, PickedVoucher } from "../kindRules.ts";

export interface TypedRow {
  readonly id: string;
  readonly account: string | null;
  readonly amount: Ore | null;
  readonly date?: PlainDate | null;
  readonly voucher?: PickedVoucher | null;
}

type Ground = Pick<AppendixContext, "accounts" | "fiscalYear" | "voucherIndexOf">;

/** The account that a row is on: its own, or the appendix's only one; null when it is on none of the appendix's. */
export function accountOf(row: TypedRow, accounts: readonly string[]): string | null {
  if (row.account === null) return accounts.length === 1 ? (accounts[0] ?? null) : null;
  return accounts.includes(row.account) ? row.account : null;
}

/** Lists what is wrong or odd in a row. */
export function checkRow(row: TypedRow, ground: Ground): readonly AppendixFinding[] {
  return [
    ...checkAccount(row, ground),
    ...checkAmount(row),
    ...checkDate(row, ground),
    ...checkVoucher(row, ground),
  ];
}

function checkAccount(row: TypedRow, { accounts }: Ground): readonly AppendixFinding[] {
  if (accountOf(row, accounts) !== null) return [];
  const { id: rowId, account } = row;
  if (account === null) return [{ kind: "row-without-account", severity: "error", rowId }];
  return [{ kind: "row-account-foreign", severity: "error", rowId, account }];
}

function checkAmount({ id: rowId, amount }: TypedRow): readonly AppendixFinding[] {
  return amount === null ? [{ kind: "row-without-amount", severity: "error", rowId }] : [];
}

function checkDate({ id: rowId, date }: TypedRow, { fiscalYear }: Ground): readonly AppendixFinding[] {
  if (date === undefined || date === null || contains(fiscalYear, date)) return [];
  return [{ kind: "row-outside-year", severity: "warning", rowId, date }];
}

function checkVoucher({ id: rowId, voucher }: TypedRow, ground: Ground): readonly AppendixFinding[] {
  if (voucher === undefined || voucher === null || ground.voucherIndexOf(voucher) !== null) return [];
  return [{ kind: "row-voucher-missing", severity: "warning", rowId, ...voucher }];
}
