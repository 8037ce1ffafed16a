/** Reads alone, for their rows, the vouchers of other years that have the marker of a closing entry: lists have no rows. */
import { markerIn } from "#domain/recognition/marker.ts";
import type { FortnoxVoucher } from "../fortnox/books.ts";
import type { FortnoxApi } from "../fortnox/fortnoxApi.ts";
import type { OtherVoucher } from "../snapshots/fetchedSource.ts";
import { severalAtOnce } from "./severalAtOnce.ts";

/** Reads them; the others are as they were listed. */
export async function readMarked(
  api: FortnoxApi,
  vouchers: readonly FortnoxVoucher[],
): Promise<readonly OtherVoucher[]> {
  const marked = vouchers.filter(({ comments }) => markerIn(comments) !== null);
  const rows = new Map(
    await severalAtOnce(marked, async (voucher) => [voucher, await readRows(api, voucher)]),
  );
  return vouchers.map((voucher) => ({ ...voucher, rows: rows.get(voucher) ?? null }));
}

/** Null for one that was deleted meanwhile. */
async function readRows(
  api: FortnoxApi,
  { yearId, series, number }: FortnoxVoucher,
): Promise<OtherVoucher["rows"]> {
  const voucher = await api.readVoucher({ yearId, series, number: Number(number) });
  return voucher?.rows.map((row) => ({ ...row, text: "" })) ?? null;
}
