/** The vouchers of a row. */
import type { LedgerRow } from "../view/useLedger.ts";

/** Finds the first voucher of a row that lies in the year and can be opened; null when there is none. */
export function openableVoucher(row: LedgerRow): number | null {
  if (row.kind === "party") return null;
  const places = [...row.vouchers, ...row.later.map(({ voucher }) => voucher)];
  return places.find((place) => place !== null && place.voucherIndex !== null)?.voucherIndex ?? null;
}
