/** The order that SIE demands of numbered vouchers: ascending within a series of a year (SIE 4B, #VER 7). */
import type { DocumentVoucher, SieDocument } from "./document.ts";

/** The sequence that a voucher's number belongs to; undefined when the number is no plain number. */
export function sequenceOf(
  { header }: SieDocument,
  { series, number, date }: DocumentVoucher,
): { readonly key: string; readonly number: bigint } | undefined {
  if (!/^\d{1,40}$/.test(number)) return undefined;
  const year = header.years.find(({ start, end }) => date !== null && start <= date && date <= end);
  return { key: JSON.stringify([year?.yearNo ?? null, series]), number: BigInt(number) };
}

/**
 * Puts the vouchers of each sequence in ascending order, in the places that the sequence has: those that are in
 * order already stay where they are. Answers the same document when nothing had to move.
 */
export function orderVouchers(document: SieDocument): SieDocument {
  const placesByKey = new Map<string, { readonly place: number; readonly number: bigint }[]>();
  document.vouchers.forEach((voucher, place) => {
    const sequence = sequenceOf(document, voucher);
    if (sequence === undefined) return;
    const places = placesByKey.get(sequence.key);
    const entry = { place, number: sequence.number };
    if (places === undefined) placesByKey.set(sequence.key, [entry]);
    else places.push(entry);
  });
  const vouchers = [...document.vouchers];
  let hasMoved = false;
  for (const places of placesByKey.values()) {
    const ordered = places.toSorted((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0));
    for (const [index, { place: from }] of ordered.entries()) {
      const to = places[index]?.place ?? from;
      const voucher = document.vouchers[from];
      if (from === to || voucher === undefined) continue;
      vouchers[to] = voucher;
      hasMoved = true;
    }
  }
  return hasMoved ? { ...document, vouchers } : document;
}
