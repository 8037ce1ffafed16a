/**
 * What a closing wants of the year after: which vouchers there book invoices and payments, because what is paid after
 * the balance date is booked there; which are closing entries that are reversed there; and what the year opens with,
 * because Fortnox carries balances over only when a person asks it to.
 */
import { markerIn } from "#domain/recognition/marker.ts";
import type { FortnoxAccount, FortnoxVoucher, FortnoxYear, VoucherOrigin } from "../fortnox/books.ts";
import type { FortnoxApi } from "../fortnox/fortnoxApi.ts";
import { type FetchedNextYear, voucherKey } from "../snapshots/fetchedSource.ts";
import type { ChosenYears } from "./chooseYears.ts";
import { wholeRows } from "./wholeRows.ts";

const originsOfLedgers: ReadonlySet<VoucherOrigin> = new Set<VoucherOrigin>([
  "invoice",
  "invoice-payment",
  "supplier-invoice",
  "supplier-payment",
]);

/** Lists its vouchers; none when there is no such year, or when it was fetched whole. */
export async function fetchNextVouchers(
  api: FortnoxApi,
  { all, next }: ChosenYears,
): Promise<readonly FortnoxVoucher[]> {
  if (next === null || all.includes(next)) return [];
  const listed = await wholeRows(() => api.listVouchers(next.id), voucherKey);
  return listed.filter(({ origin, comments }) => originsOfLedgers.has(origin) || markerIn(comments) !== null);
}

/** Tells what it opens with, by its chart if that was fetched; null when there is no such year. */
export async function fetchOpenings(
  api: FortnoxApi,
  year: FortnoxYear | null,
  chart: ReadonlyMap<string, FortnoxAccount> | undefined,
): Promise<FetchedNextYear | null> {
  if (year === null) return null;
  const accounts =
    chart?.values() ??
    (await wholeRows(
      () => api.listAccounts(year.id),
      ({ number }) => number,
    ));
  return {
    yearId: year.id,
    openings: new Map(
      Array.from(accounts, ({ number, name, openingBalance: opening }) => [number, { name, opening }]),
    ),
  };
}
