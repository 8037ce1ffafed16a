/** The vouchers of a series by their numbers, one request each, some at once, until the series surely ends. */
import type { SeriesVoucher } from "#domain/transfer/lookFor.ts";
import type { Session } from "./session.ts";

export interface SeriesKey {
  readonly yearId: string;
  readonly series: string;
}

interface Stretch {
  readonly from: number;
  /** Known to exist, or to have existed: what is missing up to here is a gap. */
  readonly atLeast: number;
  /** So many numbers in a row are free after the last voucher. */
  readonly gapAtMost: number;
}

interface ReadStretch {
  readonly vouchers: readonly SeriesVoucher[];
  /** The highest number that exists, or has existed. */
  readonly through: number;
}

const atOnce = 6;

/** Reads them. */
export async function readNumbers(session: Session, key: SeriesKey, stretch: Stretch): Promise<ReadStretch> {
  const { from, atLeast, gapAtMost } = stretch;
  const vouchers: SeriesVoucher[] = [];
  let through = Math.max(atLeast, 0);
  for (let number = from; number <= through + gapAtMost;) {
    await session.stay();
    const last = Math.min(number + atOnce - 1, number <= atLeast ? atLeast : through + gapAtMost);
    const read = await readChunk(session, key, { number, last });
    vouchers.push(...read);
    through = Math.max(through, ...read.map((voucher) => voucher.number));
    number = last + 1;
  }
  return { vouchers, through };
}

async function readChunk(
  { api }: Session,
  key: SeriesKey,
  { number: first, last }: { readonly number: number; readonly last: number },
): Promise<readonly SeriesVoucher[]> {
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const read = await Promise.all(numbers.map((number) => api.readVoucher({ ...key, number })));
  return read.filter((voucher) => voucher !== null);
}
