/**
 * Whether what Fortnox answered to a voucher that was sent is that voucher. Anything else leaves doubt: it is then
 * looked for.
 */
import { findMarkers } from "../recognition/marker.ts";
import { type SeriesVoucher, isAsSent } from "./lookFor.ts";
import type { Transfer } from "./transfer.ts";

/**
 * - `whole`: number, series, date, rows and mark are those that were sent.
 * - `unmarked`: the same without any mark: read alone it may have one.
 * - `other`: it is something else.
 */
export type Received = "whole" | "unmarked" | "other";

/** Compares them. */
export function checkReceived(voucher: SeriesVoucher, transfer: Transfer): Received {
  if (voucher.series !== transfer.series || voucher.number < 1 || !isAsSent(voucher, transfer))
    return "other";
  const markers = findMarkers(voucher.comments);
  if (markers.length === 0) return "unmarked";
  return markers.some(({ key, version }) => key === transfer.key && version === transfer.version)
    ? "whole"
    : "other";
}
