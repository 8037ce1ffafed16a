/**
 * A ledger whose payments were not fetched. What is open today is the invoices' own balance; when the rest was paid
 * nobody knows, so that on an earlier day only an invoice of which nothing is paid yet is known, and every other may
 * have been open.
 */
import type { PlainDate } from "../../calendar/plainDate.ts";
import { ledgerOnDay, summedLedger } from "../ledgerAsOf.ts";
import type { LedgerSide } from "../ledgerInvoice.ts";
import type { KnownInvoice } from "../ledger.ts";
import { owedOn } from "../openAmount.ts";
import type { LedgerAsOf, OpenItem } from "../openItem.ts";
import { takeLedgerAsTold } from "../reading/readLedger.ts";

export interface BooksWithoutPayments {
  readonly side: LedgerSide;
  readonly invoices: readonly KnownInvoice[];
  /** The day that the balances are of. */
  readonly readOn: PlainDate;
}

/** Computes it: whatever cannot be known is an item that says so. */
export function ledgerWithoutPayments(
  { side, invoices, readOn }: BooksWithoutPayments,
  asOf: PlainDate,
): LedgerAsOf {
  const ledger = ledgerOnDay(takeLedgerAsTold({ side, invoices, payments: [] }), asOf);
  const items = asOf < readOn ? ledger.items.map(knownWhenUnpaid) : ledger.items.flatMap(byBalance);
  return summedLedger({ ...ledger, items });
}

function knownWhenUnpaid(item: OpenItem): OpenItem {
  const { balance } = item.invoice;
  if (balance !== null && balance === owedOn(item.invoice)) return item;
  return {
    ...item,
    settled: null,
    open: null,
    openInCurrency: null,
    notes: [{ kind: "payments-not-fetched" }, ...otherNotes(item)],
  };
}

function byBalance(item: OpenItem): readonly OpenItem[] {
  return item.open === 0n ? [] : [{ ...item, settled: null, notes: otherNotes(item) }];
}

/** That the balance is not the total says here that something is paid. */
function otherNotes({ notes }: OpenItem): OpenItem["notes"] {
  return notes.filter(({ kind }) => kind !== "computations-differ" && kind !== "tax-reduction-unknown");
}
