/**
 * What a ledger says of each invoice and each payment by itself: the day, the amount on the control account, and the
 * vouchers that the ledger says have booked it. What is written off with a payment is booked with it.
 */
import type { PlainDate } from "../../calendar/plainDate.ts";
import type { KnownInvoice } from "../../ledger/ledger.ts";
import { type LedgerEvent, eventsOfRead } from "../../ledger/ledgerEvents.ts";
import type { LedgerSide, LedgerVoucher } from "../../ledger/ledgerInvoice.ts";
import type { ReadLedger } from "../../ledger/reading/readLedger.ts";
import { type Ore, negateOre, ore, zeroOre } from "../../money/ore.ts";

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
  readonly vouchers: readonly LedgerVoucher[];
}

/** A movement of the ledger, debit positive. */
export interface LedgerMove {
  readonly invoice: KnownInvoice;
  readonly date: PlainDate | null;
  readonly amount: Ore | null;
  /** The credit note of a set-off, which moves its own side and the invoice's; else null. */
  readonly creditNumber: string | null;
}

export interface LedgerDocuments {
  readonly invoices: ReadonlyMap<string, LedgerDocument>;
  readonly payments: ReadonlyMap<string, LedgerDocument>;
  readonly moves: readonly LedgerMove[];
}

/** Turns what is owed into the sign of the accounts: claims are debit, debts are credit. */
export function accountSign(side: LedgerSide): 1n | -1n {
  return side === "customer" ? 1n : -1n;
}

/** Lists the documents by their numbers, and what moves the ledger. */
export function ledgerDocuments(ledger: ReadLedger): LedgerDocuments {
  const invoiceByNumber = new Map(ledger.invoices.map((invoice) => [invoice.number, invoice]));
  const invoices = new Map<string, LedgerDocument>();
  const payments = new Map<string, LedgerDocument>();
  const moves: LedgerMove[] = [];
  for (const event of eventsOfRead(ledger)) {
    const invoice = invoiceByNumber.get(event.invoiceNumber);
    if (invoice === undefined) continue;
    const amount =
      ledger.side === "supplier" && event.amount !== null ? negateOre(event.amount) : event.amount;
    const { date, creditNumber, paymentNumber } = event;
    moves.push({ invoice, date, amount, creditNumber });
    if (creditNumber !== null) continue;
    const document = documentOf(event, invoice, amount);
    if (paymentNumber === null) invoices.set(invoice.number, document);
    else payments.set(paymentNumber, together(payments.get(paymentNumber), document));
  }
  return { invoices, payments, moves };
}

function documentOf(
  { kind, date, paymentNumber, vouchers }: LedgerEvent,
  invoice: KnownInvoice,
  amount: Ore | null,
): LedgerDocument {
  return {
    kind: paymentNumber === null ? "invoice" : "payment",
    number: paymentNumber ?? invoice.number,
    date,
    amount,
    writtenOff: kind === "write-off" ? (amount ?? zeroOre) : zeroOre,
    invoice,
    vouchers,
  };
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
