/**
 * One ledger: payments, invoices, and payments again, so that one who pays in between is seen; then alone what lists
 * do not tell, from the first day of the closing's year; then again alone what moved.
 */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { ledgerAsOf } from "#domain/ledger/ledgerAsOf.ts";
import { eventsByInvoice } from "#domain/ledger/reading/eventsByInvoice.ts";
import type { KnownInvoice, KnownPayment } from "#domain/ledger/ledger.ts";
import { type LedgerInvoice, type LedgerSide, isOwed } from "#domain/ledger/ledgerInvoice.ts";
import type { LedgerPayment } from "#domain/ledger/ledgerPayment.ts";
import { openForward } from "#domain/ledger/openAmount.ts";
import type { FortnoxApi } from "../../fortnox/fortnoxApi.ts";
import { ifAllowed } from "../../fortnox/ifAllowed.ts";
import type { FetchedLedger, NotFetched } from "../../snapshots/fetchedSource.ts";
import { refusedPart } from "../fetchSettings.ts";
import { paymentNaming } from "./paymentNaming.ts";
import { readInvoiceAlone, readPaymentAlone } from "./readAlone.ts";
import { readPartners } from "./readPartners.ts";
import { severalAtOnce } from "../severalAtOnce.ts";
import { settleLedger } from "./settleLedger.ts";
import { wholeRows } from "../wholeRows.ts";

export interface LedgerOrder {
  readonly side: LedgerSide;
  /** The first day of the closing's year: the ledger is wanted from there on. */
  readonly from: PlainDate;
  /**
   * The balance date of a year with the cash method: what is open on it is booked by a closing entry, and is read
   * alone for its rows. Null in other years.
   */
  readonly rowsOpenOn: PlainDate | null;
  /** Told what has come; the total is null while a list has not said how long it is. */
  readonly onProgress: (done: number, total: number | null) => void;
}

/** Fetches it; a list that Fortnox gives no right to is told and left out. */
export async function fetchLedger(
  api: FortnoxApi,
  order: LedgerOrder,
): Promise<{ readonly ledger: FetchedLedger; readonly notFetched: readonly NotFetched[] }> {
  const { side } = order;
  const progress = countRows(order);
  const numberOf = ({ number }: { readonly number: string }): string => number;
  const listPayments = (): Promise<readonly LedgerPayment[]> =>
    wholeRows(() => api.listPayments(side, progress("payments")), numberOf);
  const before = await ifAllowed(listPayments);
  const invoices = await ifAllowed(() =>
    wholeRows(() => api.listInvoices(side, {}, progress("invoices")), numberOf),
  );
  const notFetched = [
    ...refusedPart(`${side}-payments`, before),
    ...refusedPart(`${side}-invoices`, invoices),
  ];
  if (!invoices.ok || !before.ok) {
    return {
      ledger: {
        side,
        invoices: invoices.ok ? invoices.value.map(listedInvoice) : null,
        payments: before.ok ? before.value.map(listedPayment) : null,
      },
      notFetched,
    };
  }
  const { named, api: naming } = paymentNaming(api, invoices.value, before.value);
  const after = (await listPayments()).map(named);
  const known = await readWhatListsLack(naming, order, {
    invoices: invoices.value.map(listedInvoice),
    payments: after.map(listedPayment),
  });
  const moved = movedInvoices(before.value.map(named), after);
  const settled = await settleLedger(naming, order, { ...known, moved });
  return { ledger: { side, ...(await readRows(naming, order, settled)) }, notFetched };
}

interface Known {
  readonly invoices: readonly KnownInvoice[];
  readonly payments: readonly KnownPayment[];
}

/** Credit references; write-offs and foreign amounts; balances that the list left out. */
async function readWhatListsLack(
  api: FortnoxApi,
  { from }: LedgerOrder,
  { invoices, payments }: Known,
): Promise<Known> {
  const isFrom = (date: PlainDate | null): boolean => date === null || date >= from;
  const isForeign = ({ currency }: LedgerInvoice | LedgerPayment): boolean => currency.code !== "SEK";
  const foreign = new Set(invoices.filter(isForeign).map(({ number }) => number));
  const known = await severalAtOnce(payments, async (payment) => {
    const isIncomplete = payment.hasWriteOffs || isForeign(payment) || foreign.has(payment.invoiceNumber);
    return isIncomplete && payment.booked && isFrom(payment.paidOn)
      ? readPaymentAlone(api, payment)
      : payment;
  });
  const eventsOf = eventsByInvoice(invoices, known);
  const detailed = await severalAtOnce(invoices, async (invoice) => {
    if (!isOwed(invoice)) return invoice;
    const isNote = invoice.credit && isFrom(invoice.invoiceDate);
    const item = eventsOf(invoice);
    const isUnknown =
      invoice.balance === null &&
      (isFrom(invoice.invoiceDate) ||
        item.payments.some(({ paidOn }) => isFrom(paidOn)) ||
        openForward(item, null) !== 0n);
    return isNote || isUnknown ? readInvoiceAlone(api, invoice) : invoice;
  });
  return {
    payments: known,
    invoices: await readPartners(api, from, { invoices: detailed, payments: known }),
  };
}

/** Reads alone, for their rows, the invoices that are open on the day. */
async function readRows(
  api: FortnoxApi,
  { side, from, rowsOpenOn }: LedgerOrder,
  { invoices, payments }: Known,
): Promise<Known> {
  if (rowsOpenOn === null) return { invoices, payments };
  const { items } = ledgerAsOf({ side, invoices, payments, readAloneFrom: from }, rowsOpenOn);
  const open = new Set(items.filter((item) => item.open !== 0n).map(({ invoice }) => invoice.number));
  const read = await severalAtOnce(invoices, async (invoice) => {
    if (!open.has(invoice.number) || (invoice.alone?.rows ?? null) !== null) return invoice;
    const { alone } = await readInvoiceAlone(api, invoice);
    // What the lists and the rounds before have settled stays as it is.
    return { ...invoice, alone };
  });
  return { invoices: read, payments };
}

/** The invoices whose payments were not the same before and after. */
function movedInvoices(
  before: readonly LedgerPayment[],
  after: readonly LedgerPayment[],
): ReadonlySet<string> {
  const textByNumber = new Map(before.map((payment) => [payment.number, textOf(payment)]));
  const moved = new Set<string>();
  for (const payment of after) {
    if (textByNumber.get(payment.number) !== textOf(payment)) moved.add(payment.invoiceNumber);
    textByNumber.delete(payment.number);
  }
  for (const { number, invoiceNumber } of before) if (textByNumber.has(number)) moved.add(invoiceNumber);
  return moved;
}

function textOf({ number, invoiceNumber, paidOn, amount, booked, hasWriteOffs }: LedgerPayment): string {
  return [number, invoiceNumber, paidOn, amount, booked, hasWriteOffs].join(" ");
}

function listedInvoice(invoice: LedgerInvoice): KnownInvoice {
  return { ...invoice, alone: null, changedDuringFetch: false };
}

function listedPayment(payment: LedgerPayment): KnownPayment {
  return { ...payment, alone: null };
}

/** Adds up the rows of the two lists; payments that come a second time are not counted again. */
function countRows({ onProgress }: LedgerOrder) {
  const lists = new Map<string, { readonly done: number; readonly total: number | null }>();
  return (name: "payments" | "invoices") =>
    (done: number, total: number | null): void => {
      const most = Math.max(done, lists.get(name)?.done ?? 0);
      lists.set(name, { done: most, total: total === null ? null : Math.max(total, most) });
      const all = [...lists.values()];
      const totals = lists.size < 2 ? [null] : all.map((list) => list.total);
      onProgress(
        all.reduce((sum, list) => sum + list.done, 0),
        totals.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0),
      );
    };
}
