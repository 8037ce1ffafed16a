/**
 * Which vouchers of the year after book invoices and payments: what is paid after the balance date is booked there, and
 * an invoice may be. Fortnox tells it in its list of vouchers, and not in its list of payments.
 */
import type { FortnoxVoucher, FortnoxYear, VoucherOrigin } from "../fortnox/books.ts";
import type { FortnoxApi } from "../fortnox/fortnoxApi.ts";
import { voucherKey } from "../snapshots/fetchedSource.ts";
import { wholeRows } from "./wholeRows.ts";

const originsOfLedgers: ReadonlySet<VoucherOrigin> = new Set<VoucherOrigin>([
  "invoice",
  "invoice-payment",
  "supplier-invoice",
  "supplier-payment",
]);

/** Lists them; none when there is no such year, or when it was fetched whole. */
export async function fetchNextVouchers(
  api: FortnoxApi,
  year: FortnoxYear | null,
): Promise<readonly FortnoxVoucher[]> {
  if (year === null) return [];
  const listed = await wholeRows(() => api.listVouchers(year.id), voucherKey);
  return listed.filter(({ origin }) => originsOfLedgers.has(origin));
}
