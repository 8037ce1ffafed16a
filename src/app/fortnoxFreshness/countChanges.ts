/**
 * How many vouchers are new or changed in Fortnox since an import: one request, and a few more only when there are
 * any. Fortnox counts whole minutes: what was changed in the minute in which the import began may be in it already,
 * and is counted only when the import does not have it.
 */
import type { FortnoxVoucher } from "../fortnox/books.ts";
import type { FortnoxApi } from "../fortnox/fortnoxApi.ts";
import { voucherKey } from "../snapshots/fetchedSource.ts";
import type { FetchedImport } from "./freshnessStore.ts";

const minuteMs = 60_000;

/** Finds those of the vouchers that the import does not have as they are. */
export type FindUnknown = (vouchers: readonly FortnoxVoucher[]) => Promise<readonly FortnoxVoucher[]>;

/** Counts; null when Fortnox does not say. */
export async function countChanges(
  api: FortnoxApi,
  { yearId, readAt }: FetchedImport,
  findUnknown: FindUnknown,
): Promise<number | null> {
  const since = new Date(readAt);
  const all = await api.countVouchersSince(yearId, since);
  if (all === null || all === 0) return all;
  const nextMinute = new Date(Math.floor(since.getTime() / minuteMs + 1) * minuteMs);
  const certain = await api.countVouchersSince(yearId, nextMinute);
  if (certain === null || certain === all) return certain;
  const { rows } = await api.listVouchersSince(yearId, since);
  const later = await api.listVouchersSince(yearId, nextMinute);
  const certainKeys = new Set(later.rows.map(voucherKey));
  const doubtful = rows.filter((voucher) => !certainKeys.has(voucherKey(voucher)));
  return certainKeys.size + (await findUnknown(doubtful)).length;
}
