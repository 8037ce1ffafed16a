/** What people do to vouchers in Fortnox afterwards: strike and add rows, delete, make a reversing one. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { negateOre, sumOre } from "#domain/money/ore.ts";
import { invariant } from "#lib/invariant.ts";
import type { Company } from "#sandbox/state/company.ts";
import type { Voucher, VoucherKey } from "#sandbox/state/voucher.ts";
import { type DraftRow, bookedRow, countRows, postVoucher } from "./postVoucher.ts";
import { requireSeries, yearById } from "./years.ts";

/** Finds a voucher. */
export function findVoucher(company: Company, key: VoucherKey): Voucher | undefined {
  return yearById(company, key.yearId)?.series.get(key.series)?.vouchers.get(key.number);
}

/** Strikes rows by their place and adds others instead. Struck rows stay to be seen, in no sum. */
export function editVoucher(
  company: Company,
  key: VoucherKey,
  change: { readonly strike: readonly number[]; readonly add: readonly DraftRow[] },
): Voucher {
  const { voucher, year } = existing(company, key);
  countRows(year, voucher.rows, -1n);
  for (const index of change.strike) {
    const row = voucher.rows[index];
    invariant(row !== undefined, `voucher ${key.series} ${key.number} has no row ${index}`);
    row.mark = "struck";
  }
  voucher.rows.push(...change.add.map((row) => ({ ...bookedRow(row), mark: "added" as const })));
  const live = voucher.rows.filter(({ mark }) => mark !== "struck");
  invariant(sumOre(live.map(({ amount }) => amount)) === 0n, "an edited voucher balances");
  countRows(year, voucher.rows, 1n);
  voucher.modifiedAtMs = company.nowMs();
  return voucher;
}

/** Deletes a voucher. The number of the last one in its series is used again; elsewhere a gap is left. */
export function deleteVoucher(company: Company, key: VoucherKey): void {
  const { voucher, year } = existing(company, key);
  const series = requireSeries(year, key.series);
  countRows(year, voucher.rows, -1n);
  series.vouchers.delete(key.number);
  if (key.number === series.nextNumber - 1) series.nextNumber = key.number;
}

/** Posts the opposite of a voucher in the same series. */
export function reverseVoucher(company: Company, key: VoucherKey, date: PlainDate): Voucher {
  const { voucher } = existing(company, key);
  return postVoucher(company, {
    series: voucher.series,
    date,
    description: `Rättar verifikation ${voucher.series} ${voucher.number}`,
    rows: voucher.rows
      .filter(({ mark }) => mark !== "struck")
      .map((row) => ({ ...row, amount: negateOre(row.amount) })),
  });
}

function existing(company: Company, key: VoucherKey) {
  const year = yearById(company, key.yearId);
  const voucher = findVoucher(company, key);
  invariant(
    year !== undefined && voucher !== undefined,
    `no voucher ${key.series} ${key.number} in ${key.yearId}`,
  );
  return { year, voucher };
}
