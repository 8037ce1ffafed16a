/**
 * A ledger (reskontra) as of any day: every invoice dated up to the day with what was open of it at its end, rebuilt
 * from invoices and payments, because the source's own balance is today's. What is paid in advance, on an invoice of a
 * later day, is in the ledger with the payment, as it is on the account.
 */
import type { PlainDate } from "../calendar/plainDate.ts";
import { itemOn } from "./item/itemOn.ts";
import { sekValueOf } from "./item/sekValue.ts";
import type { KnownInvoice } from "./ledger.ts";
import { isOwed } from "./ledgerInvoice.ts";
import { sumItems } from "./list/ledgerSums.ts";
import { inPartyOrder } from "./list/partyOrder.ts";
import type { LedgerAsOf, LedgerBooks, OpenItem, OutsideItem } from "./openItem.ts";
import { type ReadLedger, readLedger } from "./reading/readLedger.ts";

/** Computes it. Nothing that is not settled is left out: what is unknown says why, what is in no ledger stands outside. */
export function ledgerAsOf(books: LedgerBooks, asOf: PlainDate): LedgerAsOf {
  return ledgerOnDay(readLedger(books), asOf);
}

/** Computes it of a ledger that is read already. */
export function ledgerOnDay({ eventsOf, ...books }: ReadLedger, asOf: PlainDate): LedgerAsOf {
  const day = {
    asOf,
    readAloneFrom: books.readAloneFrom ?? null,
    paymentVouchers: books.paymentVouchers,
  };
  const items: OpenItem[] = [];
  const outside: OutsideItem[] = [];
  for (const invoice of books.invoices) {
    if (isOwed(invoice)) {
      const item = itemOn(eventsOf(invoice), day);
      if (item !== null) items.push(item);
    } else if (invoice.invoiceDate === null || invoice.invoiceDate <= asOf) {
      outside.push(outsideItem(invoice));
    }
  }
  return summedLedger({ side: books.side, asOf, items, outside });
}

/** Puts the items in order and sums them. */
export function summedLedger(ledger: Pick<LedgerAsOf, "side" | "asOf" | "items" | "outside">): LedgerAsOf {
  const { open, knownOpen, unknownItems } = sumItems(ledger.items);
  return {
    ...ledger,
    items: inPartyOrder(ledger.items),
    total: open,
    knownTotal: knownOpen,
    unknownItems,
  };
}

function outsideItem(invoice: KnownInvoice): OutsideItem {
  const sekValue = sekValueOf(invoice.currency);
  return {
    invoice,
    reason: invoice.cancelled ? "cancelled" : invoice.paidAtOnce ? "paid-at-once" : "unbooked",
    total: invoice.total === null || sekValue === null ? null : sekValue(invoice.total),
  };
}
