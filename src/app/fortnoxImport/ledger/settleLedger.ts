/**
 * Reads again, alone, every invoice that moved while the ledger was fetched, and every one whose balance is not what
 * its total and its payments make it: at most three rounds. What was another each time is marked; what holds still
 * and does not agree all the same is as the source has it.
 */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { eventsByInvoice } from "#domain/ledger/reading/eventsByInvoice.ts";
import type { InvoiceWithEvents, KnownInvoice, KnownPayment } from "#domain/ledger/ledger.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import { partsNow } from "#domain/ledger/openAmount.ts";
import { FortnoxRefusedError } from "../../fortnox/faults.ts";
import type { FortnoxApi } from "../../fortnox/fortnoxApi.ts";
import { readInvoiceAlone, readPaymentAlone } from "./readAlone.ts";
import { severalAtOnce } from "../severalAtOnce.ts";

export interface UnsettledLedger {
  readonly invoices: readonly KnownInvoice[];
  readonly payments: readonly KnownPayment[];
  /** Numbers of invoices whose payments moved. */
  readonly moved: ReadonlySet<string>;
}

export type SettledLedger = Omit<UnsettledLedger, "moved">;

const mostRounds = 3;
/** Where more invoices are gone than fall between pages, they are not there. */
const mostUnlisted = 100;

/** Settles it. */
export async function settleLedger(
  api: FortnoxApi,
  { side, from }: { readonly side: LedgerSide; readonly from: PlainDate },
  ledger: UnsettledLedger,
): Promise<SettledLedger> {
  const invoices = new Map(ledger.invoices.map((invoice) => [invoice.number, invoice]));
  let payments = ledger.payments;
  const parting = [...partingInvoices(ledger, from), ...unlistedInvoices(ledger, from)];
  let suspects = [...new Set([...ledger.moved, ...parting])];
  for (let round = 1; round <= mostRounds && suspects.length > 0; round += 1) {
    const eventsOf = eventsByInvoice([...invoices.values()], payments);
    const looks = await severalAtOnce(suspects, async (number) => {
      const isMoved = ledger.moved.has(number);
      return lookAgain(api, eventsOf, { side, number, isMoved, before: invoices.get(number) });
    });
    const found = looks.filter((look) => look !== null);
    for (const { invoice } of found) invoices.set(invoice.number, invoice);
    const numbers = new Set(found.map(({ invoice }) => invoice.number));
    payments = [
      ...payments.filter(({ invoiceNumber }) => !numbers.has(invoiceNumber)),
      ...found.flatMap((look) => look.payments),
    ];
    suspects = found.filter(({ isMoving }) => isMoving).map(({ invoice }) => invoice.number);
  }
  for (const number of suspects) {
    const invoice = invoices.get(number);
    if (invoice !== undefined) invoices.set(number, { ...invoice, changedDuringFetch: true });
  }
  return { invoices: [...invoices.values()], payments };
}

/** The invoices whose two computations part, of those that may have been open on any day from `from`. */
function partingInvoices({ invoices, payments }: SettledLedger, from: PlainDate): readonly string[] {
  const eventsOf = eventsByInvoice(invoices, payments);
  const isWanted = (item: InvoiceWithEvents): boolean => {
    const { invoiceDate, balance } = item.invoice;
    return (
      invoiceDate === null ||
      invoiceDate >= from ||
      balance !== 0n ||
      item.payments.some(({ paidOn }) => paidOn === null || paidOn >= from)
    );
  };
  const parting = invoices.map(eventsOf).filter((item) => isWanted(item) && partsNow(item));
  return parting.map(({ invoice }) => invoice.number);
}

/** Paid, and not in the list of invoices: they fell between two pages, or the list is late. */
function unlistedInvoices({ invoices, payments }: SettledLedger, from: PlainDate): readonly string[] {
  const listed = new Set(invoices.map(({ number }) => number));
  const unlisted = new Set<string>();
  for (const { invoiceNumber, paidOn, booked } of payments) {
    if (booked && (paidOn === null || paidOn >= from) && !listed.has(invoiceNumber))
      unlisted.add(invoiceNumber);
  }
  return unlisted.size > mostUnlisted ? [] : [...unlisted];
}

interface Suspect {
  readonly side: LedgerSide;
  readonly number: string;
  readonly isMoved: boolean;
  readonly before: KnownInvoice | undefined;
}

interface Look {
  readonly invoice: KnownInvoice;
  readonly payments: readonly KnownPayment[];
  /** It is another than before, and does not agree: it may be another again. */
  readonly isMoving: boolean;
}

/** Reads one again; null when it is gone. */
async function lookAgain(
  api: FortnoxApi,
  eventsOf: (invoice: KnownInvoice) => InvoiceWithEvents,
  { side, number, isMoved, before }: Suspect,
): Promise<Look | null> {
  const invoice = await readUnlessGone(api, { side, number });
  if (invoice === null) return null;
  const known = eventsOf(invoice);
  // Often enough: the invoice itself tells what its list did not.
  if (!isMoved && !partsNow(known)) return { invoice, payments: known.payments, isMoving: false };
  const payments = await readPaymentsOf(api, { side, number, former: known.payments });
  const isSame = before?.balance === invoice.balance && textOf(payments) === textOf(known.payments);
  return { invoice, payments, isMoving: !isSame && partsNow({ ...known, payments }) };
}

async function readUnlessGone(
  api: FortnoxApi,
  named: { readonly side: LedgerSide; readonly number: string },
): Promise<KnownInvoice | null> {
  try {
    return await readInvoiceAlone(api, named);
  } catch (error) {
    if (error instanceof FortnoxRefusedError && error.status === 404) return null;
    throw error;
  }
}

async function readPaymentsOf(
  api: FortnoxApi,
  {
    side,
    number,
    former,
  }: { readonly side: LedgerSide; readonly number: string; readonly former: readonly KnownPayment[] },
): Promise<readonly KnownPayment[]> {
  const { rows } = await api.listPaymentsOf(side, number);
  const formerByNumber = new Map(former.map((payment) => [payment.number, payment]));
  return severalAtOnce(rows, async (payment) => {
    const known = formerByNumber.get(payment.number);
    const listed = { ...payment, alone: null };
    const isKnown = known !== undefined && known.alone !== null && textOf([known]) === textOf([listed]);
    if (isKnown) return known;
    const isIncomplete = payment.hasWriteOffs || payment.currency.code !== "SEK";
    return isIncomplete ? readPaymentAlone(api, payment) : listed;
  });
}

function textOf(payments: readonly KnownPayment[]): string {
  return payments
    .map(({ number, paidOn, amount, booked }) => [number, paidOn, amount, booked].join(" "))
    .toSorted()
    .join("\n");
}
