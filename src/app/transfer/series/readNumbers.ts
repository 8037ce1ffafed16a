/** The vouchers of a series by their numbers, one request each, some at once, until the series surely ends. */
import type { SeriesVoucher } from "#domain/transfer/lookFor.ts";
import type { Session } from "../run/session.ts";

export interface SeriesKey {
  readonly yearId: string;
  readonly series: string;
}

interface Stretch {
  readonly from: number;
  /** Numbers that are said to be taken: what is missing between them are gaps. */
  readonly taken: readonly number[];
  /** What Fortnox says is the next number; null when it does not. */
  readonly next: number | null;
}

interface ReadStretch {
  readonly vouchers: readonly SeriesVoucher[];
  /** Everything was read up to here, that there was to read. */
  readonly through: number;
  /** The highest number that was read; that before the first when there was none. */
  readonly highest: number;
}

const atOnce = 6;
/** So many numbers in a row must be missing after the last, unless Fortnox says that the first of them is the next. */
const gapAtMost = 10;
/** A wider gap before a number that is said to be taken is not read through: a series may be made to go on at 10 000. */
const gapReadThrough = 60;

/** Reads them. */
export async function readNumbers(session: Session, key: SeriesKey, stretch: Stretch): Promise<ReadStretch> {
  const { from, next } = stretch;
  const taken = [...stretch.taken, (next ?? 1) - 1].filter((number) => number >= from);
  const top = Math.max(from - 1, ...taken);
  const vouchers: SeriesVoucher[] = [];
  let highest = from - 1;
  const end = (): number => Math.max(top, highest) + (next === highest + 1 ? 1 : gapAtMost);
  for (let number = from; number <= end();) {
    await session.stay();
    if (number > highest + gapReadThrough) number = afterWideGap(number, taken);
    const last = Math.min(number + atOnce - 1, number <= top ? top : end());
    const read = await readChunk(session, key, { number, last });
    vouchers.push(...read);
    highest = Math.max(highest, ...read.map((voucher) => voucher.number));
    number = last + 1;
  }
  return { vouchers, through: Math.max(top, highest), highest };
}

/** Goes on shortly before the next number that is said to be taken. */
function afterWideGap(number: number, taken: readonly number[]): number {
  const following = Math.min(...taken.filter((one) => one >= number));
  return Number.isFinite(following) ? Math.max(number, following - gapAtMost) : number;
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
