/**
 * What a ledger is computed of, read when it is first needed and then kept: invoices and payments, which are at hand
 * during an import, and the vouchers that book them.
 */
import type { KnownVoucher } from "#domain/bridge/bridge.ts";
import type { LedgerBooks } from "#domain/ledger/openItem.ts";
import type { LedgerVoucher } from "#domain/ledger/ledgerInvoice.ts";
import { voucherName } from "#domain/vouchers/voucher.ts";
import type { Transaction } from "../../firm/inFirm.ts";
import type { PlaceOfVoucher } from "../ledgerDay.ts";
import type { LedgerGround, LedgerSnapshot } from "../ledgerGround.ts";
import type { LedgerStore, ReadBooks } from "../ledgerStore.ts";

/** A ledger of a snapshot. */
export interface LedgerSubject {
  readonly ground: LedgerGround;
  readonly snapshot: LedgerSnapshot;
}

export interface LedgerSource {
  /** Null for `payments` when they were not fetched. */
  readonly books: () => Promise<ReadBooks>;
  readonly vouchers: () => Promise<readonly KnownVoucher[]>;
}

/** Opens what the database has; `books` when they are at hand already. */
export function openSource(
  store: LedgerStore,
  transaction: Transaction,
  { subject, books }: { readonly subject: LedgerSubject; readonly books?: ReadBooks },
): LedgerSource {
  const { snapshot, ground } = subject;
  const { importId } = snapshot;
  return {
    books: once(() =>
      books === undefined
        ? store.readBooks(transaction, { importId, side: ground.side })
        : Promise.resolve(books),
    ),
    vouchers: once(() => store.readVouchers(transaction, importId)),
  };
}

/** Puts together what the rules ask for; null when payments were not fetched. */
export async function booksOf({ ground }: LedgerSubject, source: LedgerSource): Promise<LedgerBooks | null> {
  const { invoices, payments } = await source.books();
  if (payments === null) return null;
  const origin = ground.side === "customer" ? "invoice-payment" : "supplier-payment";
  const paymentVouchers = new Map<string, LedgerVoucher>();
  for (const { referenceType, referenceNumber, series, number, yearId } of await source.vouchers()) {
    if (referenceType === origin && referenceNumber !== null) {
      paymentVouchers.set(referenceNumber, { series, number, yearId });
    }
  }
  return { side: ground.side, invoices, payments, readAloneFrom: ground.fiscalYear.start, paymentVouchers };
}

/** Finds places of vouchers in the closing's year. */
export async function placesOf({ snapshot }: LedgerSubject, source: LedgerSource): Promise<PlaceOfVoucher> {
  const indexByName = new Map<string, number>();
  for (const { series, number, voucherIndex } of await source.vouchers()) {
    if (voucherIndex !== null) indexByName.set(`${series}\n${number}`, voucherIndex);
  }
  return ({ series, number, yearId }) => ({
    name: voucherName(series, number),
    voucherIndex: yearId === snapshot.yearId ? (indexByName.get(`${series}\n${number}`) ?? null) : null,
  });
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => (reading ??= read());
}
