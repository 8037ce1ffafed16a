/**
 * How many vouchers are new or changed in Fortnox since an import: one request when nothing is or all is new, another
 * where it must be asked what changed when. Fortnox counts whole minutes: what was changed in the minute in which the
 * import began may be in it already. Closing entries that were exported from here are no news, until somebody there
 * has changed them.
 */
import { findMarker } from "#domain/recognition/marker.ts";
import type { FortnoxVoucher } from "../fortnox/books.ts";
import type { FortnoxApi } from "../fortnox/fortnoxApi.ts";
import { voucherKey } from "../snapshots/fetchedSource.ts";
import type { ExportedVoucher, FetchedImport } from "./freshnessStore.ts";

const minuteMs = 60_000;

/** What is known here of vouchers in Fortnox. */
export interface KnownVouchers {
  /** Finds those of the vouchers that the import does not have as they are. */
  readonly findUnknown: (vouchers: readonly FortnoxVoucher[]) => Promise<readonly FortnoxVoucher[]>;
  readonly findExported: (keys: readonly string[]) => Promise<readonly ExportedVoucher[]>;
}

/** Counts; null when Fortnox does not say. */
export async function countChanges(
  api: FortnoxApi,
  { yearId, readAt }: FetchedImport,
  known: KnownVouchers,
): Promise<number | null> {
  const since = new Date(readAt);
  const changed = await api.readChanges(yearId, since);
  if (changed === null) return null;
  const exported = await exportedAmong(changed.rows, since, known);
  const asSent = await unchangedSince(api, yearId, exported);
  const others = changed.rows.filter((voucher) => !asSent.has(voucherKey(voucher)));
  const beyond = changed.total - changed.rows.length;
  const unknown = new Set(await known.findUnknown(others));
  const doubtful = others.filter((voucher) => !unknown.has(voucher));
  if (doubtful.length === 0) return beyond + unknown.size;
  const later = await api.readChanges(yearId, nextMinute(since));
  if (later === null) return null;
  const certain = new Set(later.rows.map(voucherKey));
  return beyond + unknown.size + doubtful.filter((voucher) => certain.has(voucherKey(voucher))).length;
}

/** Those that are where their receipts say, on their days, and were received since the import. */
async function exportedAmong(
  vouchers: readonly FortnoxVoucher[],
  since: Date,
  { findExported }: KnownVouchers,
): Promise<readonly ExportedVoucher[]> {
  const keys = vouchers.flatMap(({ comments }) => findMarker(comments)?.key ?? []);
  if (keys.length === 0) return [];
  const exported = await findExported(keys);
  const from = nextMinute(since).getTime() - minuteMs;
  return exported.filter(
    (entry) =>
      Date.parse(entry.receivedAt) >= from &&
      vouchers.some(
        (voucher) =>
          voucherKey(voucher) === voucherKey(entry) &&
          voucher.date === entry.date &&
          findMarker(voucher.comments)?.key === entry.key,
      ),
  );
}

/** Leaves out what was changed after the last of the receipts. */
async function unchangedSince(
  api: FortnoxApi,
  yearId: string,
  exported: readonly ExportedVoucher[],
): Promise<ReadonlySet<string>> {
  const last = exported
    .map(({ receivedAt }) => receivedAt)
    .toSorted()
    .at(-1);
  if (last === undefined) return new Set();
  const later = await api.readChanges(yearId, nextMinute(new Date(last)));
  const changed = new Set(later?.rows.map(voucherKey));
  return later === null ? new Set() : new Set(exported.map(voucherKey).filter((key) => !changed.has(key)));
}

function nextMinute(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / minuteMs + 1) * minuteMs);
}
