/** Puts vouchers into the books: numbered in their series, balanced, and added to the accounts' movements. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { type Ore, ore, sumOre } from "#domain/money/ore.ts";
import { invariant } from "#lib/invariant.ts";
import type { Company } from "#sandbox/state/company.ts";
import type { ReferenceType, Voucher, VoucherRow } from "#sandbox/state/voucher.ts";
import type { Year } from "#sandbox/state/year.ts";
import { requireAccount, requireSeries, yearOf } from "./years.ts";

export interface DraftRow {
  readonly account: number;
  readonly amount: Ore;
  readonly costCenter?: string;
  readonly project?: string;
  readonly text?: string;
  readonly information?: string;
}

export interface VoucherDraft {
  readonly series: string;
  readonly date: PlainDate;
  readonly description: string;
  readonly rows: readonly DraftRow[];
  readonly comments?: string;
  readonly reference?: { readonly type: ReferenceType; readonly number: number };
}

/** Posts a voucher in the year of its date. The caller has checked what a person may get wrong. */
export function postVoucher(company: Company, draft: VoucherDraft): Voucher {
  const year = yearOf(company, draft.date);
  invariant(year !== undefined, `${company.profile.key} has no year for ${draft.date}`);
  const rows = draft.rows.filter(({ amount }) => amount !== 0n).map(bookedRow);
  invariant(sumOre(rows.map(({ amount }) => amount)) === 0n, `${draft.description} does not balance`);
  return enter(company, year, { ...draft, rows });
}

/** Posts a voucher as somebody sent it: its rows of zero are kept too. */
export function postVoucherAsSent(company: Company, year: Year, draft: VoucherDraft): Voucher {
  return enter(company, year, { ...draft, rows: draft.rows.map(bookedRow) });
}

/** Counts the voucher's live rows into the balances, or with -1 takes them out. */
export function countRows(year: Year, rows: readonly VoucherRow[], sign: 1n | -1n): void {
  for (const row of rows) {
    if (row.mark === "struck") continue;
    const account = requireAccount(year, row.account);
    account.movement = ore(account.movement + sign * row.amount);
  }
}

/** Completes a row with what was not said about it. */
export function bookedRow(row: DraftRow): VoucherRow {
  return {
    account: row.account,
    amount: row.amount,
    costCenter: row.costCenter ?? "",
    project: row.project ?? "",
    text: row.text ?? "",
    information: row.information ?? "",
    mark: "none",
  };
}

function enter(company: Company, year: Year, draft: VoucherDraft & { readonly rows: VoucherRow[] }): Voucher {
  const series = requireSeries(year, draft.series);
  const nowMs = company.nowMs();
  const voucher: Voucher = {
    yearId: year.id,
    series: series.code,
    number: series.nextNumber,
    date: draft.date,
    description: draft.description,
    comments: draft.comments ?? "",
    rows: draft.rows,
    referenceType: draft.reference?.type ?? "MANUAL",
    referenceNumber: draft.reference?.number.toString() ?? "",
    createdAtMs: nowMs,
    modifiedAtMs: nowMs,
  };
  series.nextNumber += 1;
  series.vouchers.set(voucher.number, voucher);
  countRows(year, voucher.rows, 1n);
  return voucher;
}
