/**
 * What a ledger is computed of, read when it is first needed and then kept: invoices and payments, which are at hand
 * during an import, and the vouchers that book them.
 */
import type { KnownVoucher } from "#domain/bridge/bridge.ts";
import type { LedgerBooks } from "#domain/ledger/openItem.ts";
import type { LedgerSide, LedgerVoucher } from "#domain/ledger/ledgerInvoice.ts";
import type { Ore } from "#domain/money/ore.ts";
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
  readonly debitsOf: (voucherIndexes: readonly number[]) => Promise<ReadonlyMap<number, Ore>>;
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
    debitsOf: (voucherIndexes) => store.readVoucherDebits(transaction, { importId, voucherIndexes }),
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
  const { side, fiscalYear } = ground;
  const bookedKronor = await bookedKronorOf(side, source);
  return { side, invoices, payments, readAloneFrom: fiscalYear.start, paymentVouchers, bookedKronor };
}

/** Asks for nothing in a ledger of kronor alone. */
async function bookedKronorOf(side: LedgerSide, source: LedgerSource): Promise<ReadonlyMap<string, Ore>> {
  const { invoices } = await source.books();
  const foreign = new Set(
    invoices.filter(({ currency }) => currency.code !== "SEK").map(({ number }) => number),
  );
  if (foreign.size === 0) return new Map();
  const origin = side === "customer" ? "invoice" : "supplier-invoice";
  const indexes = new Map<string, number>();
  for (const { referenceType, referenceNumber, voucherIndex } of await source.vouchers()) {
    const isOfOne = referenceType === origin && referenceNumber !== null && foreign.has(referenceNumber);
    // The first that booked it; what corrects it comes later.
    if (isOfOne && voucherIndex !== null && !indexes.has(referenceNumber))
      indexes.set(referenceNumber, voucherIndex);
  }
  const debits = await source.debitsOf([...indexes.values()]);
  return new Map(
    [...indexes].flatMap(([number, index]) => {
      const debit = debits.get(index);
      return debit === undefined ? [] : [[number, debit] as const];
    }),
  );
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
