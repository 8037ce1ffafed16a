/**
 * What a ledger says of each invoice and each payment by itself: the day, the amount on the control account, and the
 * vouchers that the ledger says have booked it. What is written off with a payment is booked with it.
 */
import type { PlainDate } from "../../calendar/plainDate.ts";
import type { KnownInvoice, KnownPayment } from "../../ledger/ledger.ts";
import { ledgerEvents } from "../../ledger/ledgerEvents.ts";
import type { LedgerSide, LedgerVoucher } from "../../ledger/ledgerInvoice.ts";
import type { LedgerBooks } from "../../ledger/openItem.ts";
import { type Ore, ore, zeroOre } from "../../money/ore.ts";

export interface LedgerDocument {
  readonly kind: "invoice" | "payment";
  readonly number: string;
  /** Null when the source does not say. */
  readonly date: PlainDate | null;
  /** Debit positive; null is unknown. */
  readonly amount: Ore | null;
  /** Of the amount what was written off. */
  readonly writtenOff: Ore;
  readonly invoice: KnownInvoice;
  readonly payment: KnownPayment | null;
  readonly vouchers: readonly LedgerVoucher[];
}

/** A movement of the ledger, debit positive. */
export interface LedgerMove {
  readonly invoice: KnownInvoice;
  readonly date: PlainDate | null;
  readonly amount: Ore | null;
}

export interface LedgerDocuments {
  /** Invoices first. */
  readonly documents: readonly LedgerDocument[];
  readonly moves: readonly LedgerMove[];
  /** Those of the moves that no voucher books: a credit note's two sum to zero, but for what rates make of them. */
  readonly setOffs: readonly SetOff[];
}

/** One side of a set-off: on the invoice, or on the credit note. */
export interface SetOff extends LedgerMove {
  readonly creditNumber: string;
}

/** Turns what is owed into the sign of the accounts: claims are debit, debts are credit. */
export function accountSign(side: LedgerSide): 1n | -1n {
  return side === "customer" ? 1n : -1n;
}

/** Lists the documents, and what moves the ledger. */
export function ledgerDocuments(ledger: LedgerBooks): LedgerDocuments {
  const sign = accountSign(ledger.side);
  const invoiceByNumber = new Map(ledger.invoices.map((invoice) => [invoice.number, invoice]));
  const paymentByNumber = new Map(ledger.payments.map((payment) => [payment.number, payment]));
  const invoices: LedgerDocument[] = [];
  const payments = new Map<string, LedgerDocument>();
  const moves: LedgerMove[] = [];
  const setOffs: SetOff[] = [];
  for (const event of ledgerEvents(ledger)) {
    const invoice = invoiceByNumber.get(event.invoiceNumber);
    if (invoice === undefined) continue;
    const { paymentNumber, date, vouchers } = event;
    const amount = event.amount === null ? null : ore(sign * event.amount);
    const move = { invoice, date, amount };
    moves.push(move);
    if (event.kind === "set-off") setOffs.push({ ...move, creditNumber: event.creditNumber ?? "" });
    else if (paymentNumber === null) {
      const { number } = invoice;
      invoices.push({ kind: "invoice", number, ...move, writtenOff: zeroOre, payment: null, vouchers });
    } else {
      const payment = paymentByNumber.get(paymentNumber) ?? null;
      const part = { kind: "payment" as const, number: paymentNumber, ...move, payment, vouchers };
      const writtenOff = event.kind === "write-off" && amount !== null ? amount : zeroOre;
      payments.set(paymentNumber, together(payments.get(paymentNumber), { ...part, writtenOff }));
    }
  }
  return { documents: [...invoices, ...payments.values()], moves, setOffs };
}

/** A payment and what is written off with it are events of their own, booked by one voucher. */
function together(former: LedgerDocument | undefined, part: LedgerDocument): LedgerDocument {
  if (former === undefined) return part;
  return {
    ...former,
    amount: former.amount === null || part.amount === null ? null : ore(former.amount + part.amount),
    writtenOff: ore(former.writtenOff + part.writtenOff),
  };
}
