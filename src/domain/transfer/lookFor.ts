/**
 * Whether an entry is in Fortnox already, by what was read of its series. The mark in the comment decides; where
 * Fortnox has dropped the comment, date, text and rows do, for what was sent and can be nobody else's.
 */
import type { PlainDate } from "../calendar/plainDate.ts";
import { type BookedRow, haveSameSums } from "../recognition/bookedRows.ts";
import { findMarkers } from "../recognition/marker.ts";
import type { Transfer } from "./transfer.ts";

/** A voucher read alone, with the rows that count: without struck ones. */
export interface SeriesVoucher {
  readonly series: string;
  readonly number: number;
  readonly date: PlainDate;
  readonly text: string;
  readonly comments: string;
  readonly rows: readonly BookedRow[];
}

/** What was read: every voucher from a baseline on, and others that seemed to carry a mark. */
export interface SeriesReading {
  readonly vouchers: readonly SeriesVoucher[];
  /** Whether a voucher is another transfer's by its receipt. */
  readonly isClaimed: (voucher: SeriesVoucher, transferId: string) => boolean;
}

export type LookVerdict =
  | { readonly kind: "absent" }
  /** It is there as it was sent; the others carry its mark too. */
  | { readonly kind: "found"; readonly voucher: SeriesVoucher; readonly others: readonly SeriesVoucher[] }
  /** Its mark is there, on other rows or another date. */
  | { readonly kind: "differs"; readonly voucher: SeriesVoucher; readonly others: readonly SeriesVoucher[] };

/** Looks for a transfer. */
export function lookFor(transfer: Transfer, reading: SeriesReading): LookVerdict {
  const marked = reading.vouchers
    .filter(({ comments }) => findMarkers(comments).some(({ key }) => key === transfer.key))
    .toSorted((a, b) => a.number - b.number);
  const [first] = marked;
  if (first === undefined) return lookByContent(transfer, reading);
  const same = marked.find((voucher) => isAsSent(voucher, transfer));
  const voucher = same ?? first;
  const others = marked.filter((other) => other !== voucher);
  return { kind: same === undefined ? "differs" : "found", voucher, others };
}

/** Tells whether a voucher books what was sent, on the day that was sent. */
export function isAsSent({ date, rows }: SeriesVoucher, { content }: Pick<Transfer, "content">): boolean {
  return date === content.date && haveSameSums(rows, content.rows);
}

/** Only what was sent can be there without its mark, and only after what was there before. */
function lookByContent(transfer: Transfer, { vouchers, isClaimed }: SeriesReading): LookVerdict {
  const { attempt, series, content, transferId } = transfer;
  if (attempt === null) return { kind: "absent" };
  const voucher = vouchers
    .filter(
      (candidate) =>
        candidate.series === series &&
        candidate.number > attempt.baseline &&
        findMarkers(candidate.comments).length === 0 &&
        isSameText(candidate.text, content.text) &&
        isAsSent(candidate, transfer) &&
        !isClaimed(candidate, transferId),
    )
    .toSorted((a, b) => a.number - b.number)[0];
  return voucher === undefined ? { kind: "absent" } : { kind: "found", voucher, others: [] };
}

/** Spaces are trimmed and put together on the way. */
function isSameText(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
