/** Checks the vouchers of a document: an unbalanced one is never written. */
import { ore } from "#domain/money/ore.ts";
import { checkEntry } from "./checkBalances.ts";
import type { DocumentVoucher, SieDocument } from "./document.ts";
import type { ProblemList, WritePlace } from "./problems.ts";
import { sequenceOf } from "./voucherOrder.ts";

/** Checks each voucher, and that numbers ascend within a series and year (SIE 4B, #VER 7). */
export function checkDocumentVouchers(document: SieDocument, list: ProblemList): void {
  const lastBySequence = new Map<string, bigint>();
  for (const voucher of document.vouchers) {
    const place = { label: "VER", name: `${voucher.series} ${voucher.number}`.trim() };
    if (voucher.date === null) list.add({ kind: "sie-voucher-date-missing", place });
    checkRows(voucher, place, list);
    const difference = voucher.rows.reduce(
      (sum, row) => (row.record === "TRANS" ? sum + row.amount : sum),
      0n,
    );
    if (difference !== 0n) {
      list.add({ kind: "sie-voucher-unbalanced", place, difference: ore(difference) });
    }
    const sequence = sequenceOf(document, voucher);
    if (sequence === undefined) continue;
    const last = lastBySequence.get(sequence.key);
    if (last !== undefined && sequence.number < last) {
      list.add({ kind: "sie-voucher-number-descending", place, previous: last.toString() });
    }
    lastBySequence.set(sequence.key, sequence.number);
  }
}

function checkRows({ rows }: DocumentVoucher, place: WritePlace, list: ProblemList): void {
  rows.forEach((row, index) => {
    checkEntry(row, { label: row.record, name: place.name }, list);
    if (row.record !== "RTRANS") return;
    const next = rows[index + 1];
    const isRepeated = next?.record === "TRANS" && next.account === row.account && next.amount === row.amount;
    if (!isRepeated) list.add({ kind: "sie-row-added-not-repeated", place, account: row.account });
  });
}
