/**
 * Hashes of what came from Fortnox beside the bookkeeping. An invoice's hash covers all that decides its place in the
 * ledger, its payments too, so that a changed ledger is seen invoice by invoice.
 */
import type { KnownInvoice, KnownPayment } from "#domain/ledger/ledger.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import { markerIn } from "#domain/recognition/marker.ts";
import type { FortnoxVoucher } from "../fortnox/books.ts";
import type { FetchedNextYear, FetchedSource, OtherVoucher } from "./fetchedSource.ts";
import type { Sha256 } from "./sha256.ts";

/** Hashes by `invoiceKey`. */
export type InvoiceHashes = ReadonlyMap<string, Uint8Array>;

/** The key of an invoice among those of both ledgers. */
export function invoiceKey(side: LedgerSide, number: string): string {
  return `${side} ${number}`;
}

/** Hashes every invoice of both ledgers. */
export function hashInvoices({ ledgers }: FetchedSource, sha256: Sha256): InvoiceHashes {
  const hashes = new Map<string, Uint8Array>();
  for (const { side, invoices, payments } of ledgers) {
    const paymentsByInvoice = Map.groupBy(payments ?? [], ({ invoiceNumber }) => invoiceNumber);
    for (const invoice of invoices ?? []) {
      const settled = (paymentsByInvoice.get(invoice.number) ?? []).map(paymentParts).toSorted(byNumber);
      hashes.set(invoiceKey(side, invoice.number), sha256.ofText(textOf([invoiceParts(invoice), settled])));
    }
  }
  return hashes;
}

/** Hashes all that was fetched, but not when: the same content has the same hash. */
export function hashFetched(fetched: FetchedSource, invoices: InvoiceHashes, sha256: Sha256): Uint8Array {
  const { ledgers, notFetched, accounts, previousAccounts, listedVouchers } = fetched;
  const {
    yearId,
    accountingMethod,
    years,
    otherVouchers,
    series,
    predefinedAccounts,
    lockedThrough,
    objects,
    nextYear,
  } = fetched;
  const payments = ledgers.map(({ side, payments: paid }) => [
    side,
    paid?.map(paymentParts).toSorted(byNumber) ?? null,
  ]);
  const hashesInOrder = [...invoices].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sha256.ofText(
    textOf([
      [yearId, accountingMethod, years, lockedThrough, notFetched.map(({ part }) => part)],
      [...accounts.values(), ...previousAccounts.values()],
      [...listedVouchers.values(), ...otherVouchers].map(voucherParts),
      [series, predefinedAccounts, objects],
      ledgers.map(({ side, invoices: known }) => [side, known === null]),
      hashesInOrder.map(([key, hash]) => [key, ...hash]),
      payments,
      ...nextYearParts(nextYear),
    ]),
  );
}

/** With a marker it may be a closing entry: that it is there, and what it says, is part of what was fetched. */
function voucherParts(voucher: FortnoxVoucher & Partial<OtherVoucher>): readonly unknown[] {
  const { yearId, series, number, origin, originNumber, rows } = voucher;
  const marker = markerIn(voucher.comments);
  const marked = marker === null ? [] : [marker, voucher.date, voucher.text, rows];
  return [yearId, series, number, origin, originNumber, ...marked];
}

/** Most accounts open with nothing. */
function nextYearParts(nextYear: FetchedNextYear | null): readonly unknown[] {
  if (nextYear === null) return [];
  const openings = Array.from(nextYear.openings, ([account, { opening }]) => [account, opening]);
  return [nextYear.yearId, openings.filter(([, opening]) => opening !== 0n).toSorted()];
}

type Part = readonly [number: string, ...rest: readonly unknown[]];

function byNumber([a]: Part, [b]: Part): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** That it moved while it was read says nothing of what it is. */
function invoiceParts(invoice: KnownInvoice): Part {
  return [invoice.number, { ...invoice, changedDuringFetch: null }];
}

function paymentParts(payment: KnownPayment): Part {
  return [payment.number, payment];
}

function textOf(parts: readonly unknown[]): string {
  return JSON.stringify(parts, (_key, value: unknown) => (typeof value === "bigint" ? `${value}` : value));
}
