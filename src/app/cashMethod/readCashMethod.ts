/**
 * What a year with the cash method (kontantmetoden) has to book at its end: the unpaid invoices of each ledger with
 * what each books, the entry that they make, and whether it is booked already.
 */
import { type BookingProblem, invoiceBooking } from "#domain/cashMethod/invoiceBooking.ts";
import { bookedAlready, cashMethodEntry } from "#domain/cashMethod/cashMethodEntry.ts";
import type { EntryContent, EntryRow } from "#domain/entries/entry.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import { ledgerAsOf } from "#domain/ledger/ledgerAsOf.ts";
import { toBeBooked } from "#domain/ledger/list/cashMethod.ts";
import type { OpenItem } from "#domain/ledger/openItem.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { entryNumber, readEntryStandings } from "../entries/entryStanding.ts";
import type { EntryStore } from "../entries/entryStore.ts";
import type { Actor } from "../firm/actor.ts";
import type { InFirm, Transaction } from "../firm/inFirm.ts";
import type { LedgerStores } from "../ledgers/compute/computeLedger.ts";
import { type LedgerSubject, booksOf, openSource } from "../ledgers/compute/ledgerSource.ts";
import { readControlAccounts } from "../ledgers/control/controlAccounts.ts";
import { type NotFetchedProblem, notFetchedOf } from "../ledgers/ledgerGround.ts";
import type { CashMethodStore, NamedVoucher } from "./cashMethodStore.ts";

export interface CashMethodDeps extends LedgerStores {
  readonly inFirm: InFirm;
  readonly cashMethod: CashMethodStore;
  readonly entries: EntryStore;
}

export type SideProblem =
  | NotFetchedProblem
  | { readonly kind: "ledger-payments-not-fetched" }
  | { readonly kind: "control-account-missing" }
  /** Some invoices do not tell what they book: the entry would lack them. */
  | { readonly kind: "cash-method-incomplete"; readonly invoices: number };

export interface CashMethodItem {
  readonly item: OpenItem;
  readonly booking: Result<readonly EntryRow[], BookingProblem>;
}

export interface CashMethodSide {
  readonly side: LedgerSide;
  /** Null when there is nothing to book, or it cannot be known. */
  readonly content: EntryContent | null;
  readonly items: readonly CashMethodItem[];
  readonly booked: readonly NamedVoucher[];
  /** Those that were made of it before, and are not void. */
  readonly entries: readonly { readonly entryId: string; readonly number: string }[];
  readonly problem: SideProblem | null;
}

export interface CashMethodView {
  /** Null when the source does not say. */
  readonly applies: boolean | null;
  readonly sides: readonly CashMethodSide[];
}

/** Source: the BAS chart, 2611, 2621 and 2631 utgående moms, 3740 öres- och kronutjämning. */
const basAccounts = {
  vat: new Map([
    [25, "2611"],
    [12, "2621"],
    [6, "2631"],
  ]),
  rounding: "3740",
};

/** Reads it. */
export async function readCashMethod(
  deps: CashMethodDeps,
  { firmId }: Actor,
  closingId: string,
): Promise<Result<CashMethodView, { readonly kind: "not-found" }>> {
  const view = await deps.inFirm(firmId, (transaction) => cashMethodIn(deps, transaction, closingId));
  return view === null ? refused({ kind: "not-found" }) : ok(view);
}

/** Reads it in a transaction; null when the closing is not there. */
export async function cashMethodIn(
  deps: Omit<CashMethodDeps, "inFirm">,
  transaction: Transaction,
  closingId: string,
): Promise<CashMethodView | null> {
  const sides: CashMethodSide[] = [];
  let applies: boolean | null = null;
  for (const side of ["customer", "supplier"] as const) {
    const ground = await deps.ledgers.readGround(transaction, { closingId, side });
    if (ground === null) return null;
    const method = ground.snapshot?.accountingMethod ?? null;
    applies = method === null ? null : method === "cash";
    if (applies !== true || ground.snapshot === null) continue;
    const subject = { ground, snapshot: ground.snapshot };
    sides.push(await readSide(deps, transaction, subject));
  }
  return { applies, sides };
}

async function readSide(
  deps: Omit<CashMethodDeps, "inFirm">,
  transaction: Transaction,
  subject: LedgerSubject,
): Promise<CashMethodSide> {
  const { ground, snapshot } = subject;
  const { side, closingId, clientId } = ground;
  const nothing = { side, content: null, items: [], booked: [], entries: [] };
  const lacking = notFetchedOf(ground);
  if (lacking !== null) return { ...nothing, problem: lacking };
  const books = await booksOf(subject, openSource(deps.ledgers, transaction, { subject }));
  if (books === null) return { ...nothing, problem: { kind: "ledger-payments-not-fetched" } };
  const { importId } = snapshot;
  const control = await readControlAccounts(deps.control, transaction, { clientId, importId });
  const [account] = control[side].accounts;
  if (account === undefined) return { ...nothing, problem: { kind: "control-account-missing" } };
  const items = await bookingsOf(deps, transaction, {
    importId,
    items: toBeBooked(ledgerAsOf(books, asOf(subject))).items,
  });
  const content = cashMethodEntry({
    side,
    asOf: asOf(subject),
    controlAccount: account.account,
    bookings: items.flatMap(({ booking }) => (booking.ok ? [booking.value] : [])),
  });
  const owed = content?.rows.find((row) => row.account === account.account)?.amount;
  const vouchers = await deps.cashMethod.readControlVouchers(transaction, {
    importId,
    account: account.account,
  });
  const unknown = items.filter(({ booking }) => !booking.ok).length;
  return {
    side,
    content,
    items,
    booked: owed === undefined ? [] : bookedAlready(vouchers, { asOf: asOf(subject), owed }),
    entries: await earlierEntries(deps, transaction, { closingId, side }),
    problem: unknown === 0 ? null : { kind: "cash-method-incomplete", invoices: unknown },
  };
}

function asOf({ ground }: LedgerSubject): EntryContent["date"] {
  return ground.fiscalYear.end;
}

async function bookingsOf(
  { cashMethod }: Pick<CashMethodDeps, "cashMethod">,
  transaction: Transaction,
  { importId, items }: { readonly importId: string; readonly items: readonly OpenItem[] },
): Promise<readonly CashMethodItem[]> {
  const [first] = items;
  if (first === undefined) return [];
  const rows = await cashMethod.readInvoiceRows(transaction, {
    importId,
    side: first.invoice.side,
    numbers: items.map(({ invoice }) => invoice.number),
  });
  return items.map((item) => {
    const { invoice, open } = item;
    const { side, total, number, alone } = invoice;
    const owed = alone?.totalToPay ?? null;
    const hasTaxReduction = owed !== null && owed !== total;
    const known = rows.get(number) ?? null;
    return {
      item,
      booking: invoiceBooking({ side, open, total, hasTaxReduction, rows: known }, basAccounts),
    };
  });
}

async function earlierEntries(
  deps: Pick<CashMethodDeps, "entries">,
  transaction: Transaction,
  { closingId, side }: { readonly closingId: string; readonly side: LedgerSide },
): Promise<CashMethodSide["entries"]> {
  const entries = await readEntryStandings(deps, transaction, closingId);
  return entries
    .filter(
      ({ origin, status }) => origin.kind === "cash-method" && origin.side === side && status !== "void",
    )
    .map((entry) => ({ entryId: entry.entryId, number: entryNumber(entry) }));
}
