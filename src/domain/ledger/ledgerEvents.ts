/**
 * What moves a ledger, one event by one: the sum of the ledger on a day is the sum of its events until then. In SEK,
 * positive when it raises what is owed, on both sides. An event in another currency moves the ledger by what it does to
 * the value of what is left at the booked rate, so that the last payment leaves no öre behind.
 */
import type { PlainDate } from "../calendar/plainDate.ts";
import { type Ore, negateOre, ore, zeroOre } from "../money/ore.ts";
import type { InvoiceWithEvents } from "./ledger.ts";
import { type LedgerVoucher, isOwed } from "./ledgerInvoice.ts";
import { owedOn } from "./openAmount.ts";
import type { LedgerBooks } from "./openItem.ts";
import { sekValueOf } from "./item/sekValue.ts";
import { settlementsOf } from "./item/settlements.ts";
import { type ReadLedger, readLedger } from "./reading/readLedger.ts";

export interface LedgerEvent {
  /**
   * A set-off stands twice, with the credit note's number: on the invoice, where it lowers what is owed, and on the
   * note, where it takes as much away again.
   */
  readonly kind: "invoice" | "credit-note" | "payment" | "write-off" | "set-off";
  /** Null when the source does not say. */
  readonly date: PlainDate | null;
  /** In SEK; null is unknown, never zero. */
  readonly amount: Ore | null;
  /** Of the invoice or credit note whose open amount moves. */
  readonly invoiceNumber: string;
  /** Of a payment, or of the payment that something was written off with; else null. */
  readonly paymentNumber: string | null;
  /** Of the credit note that is set off; else null. */
  readonly creditNumber: string | null;
  /** That booked it, as far as the source tells: all of the invoice's, at most one of a payment's, none of a set-off's. */
  readonly vouchers: readonly LedgerVoucher[];
}

/** Lists the events of the ledger, invoice by invoice, those of each in the order of their days. */
export function ledgerEvents(books: LedgerBooks): readonly LedgerEvent[] {
  return eventsOfRead(readLedger(books));
}

/** Lists them of a ledger that is read already. */
export function eventsOfRead({ invoices, paymentVouchers, eventsOf }: ReadLedger): readonly LedgerEvent[] {
  return invoices.filter(isOwed).flatMap((invoice) => {
    const item = eventsOf(invoice);
    return inKronor(item, movesOf(item, paymentVouchers));
  });
}

/** In the currency of the invoice. */
function movesOf(
  item: InvoiceWithEvents,
  paymentVouchers: LedgerBooks["paymentVouchers"],
): readonly LedgerEvent[] {
  const { number, invoiceDate, credit, vouchers } = item.invoice;
  const first: LedgerEvent = {
    kind: credit ? "credit-note" : "invoice",
    date: invoiceDate,
    amount: owedOn(item.invoice),
    invoiceNumber: number,
    paymentNumber: null,
    creditNumber: null,
    vouchers,
  };
  const later = settlementsOf(item).map((settlement): LedgerEvent => {
    const isSetOff = settlement.kind === "credit-note";
    const voucher = isSetOff ? null : (settlement.voucher ?? paymentVouchers?.get(settlement.number) ?? null);
    return {
      kind: settlement.kind === "credit-note" ? "set-off" : settlement.kind,
      date: settlement.date,
      amount: settlement.amount === null ? null : negateOre(settlement.amount),
      invoiceNumber: number,
      paymentNumber: isSetOff ? null : settlement.number,
      creditNumber: isSetOff ? settlement.number : null,
      vouchers: voucher === null ? [] : [voucher],
    };
  });
  return [first, ...later];
}

function inKronor({ invoice }: InvoiceWithEvents, moves: readonly LedgerEvent[]): readonly LedgerEvent[] {
  if (moves.length === 1 && invoice.currency.code === "SEK") return moves;
  const inOrder = moves.toSorted((a, b) => compareDays(a.date, b.date));
  if (invoice.currency.code === "SEK") return inOrder;
  const sekValue = sekValueOf(invoice.currency);
  let open = zeroOre;
  return inOrder.map((move) => {
    if (move.amount === null || sekValue === null) return { ...move, amount: null };
    const before = sekValue(open);
    open = ore(open + move.amount);
    return { ...move, amount: ore(sekValue(open) - before) };
  });
}

/** What has no date comes last. */
function compareDays(a: PlainDate | null, b: PlainDate | null): number {
  if (a === b) return 0;
  return a === null || (b !== null && a > b) ? 1 : -1;
}
