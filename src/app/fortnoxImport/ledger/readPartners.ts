/**
 * What only invoices themselves tell of credit notes: either of the two documents may name the other. In a party with
 * both a note that was set off against nobody knows what and an invoice of which something is gone without a payment,
 * those that nobody has read alone yet are read, as far as the day can matter.
 */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { KnownInvoice, KnownPayment } from "#domain/ledger/ledger.ts";
import { isOwed } from "#domain/ledger/ledgerInvoice.ts";
import { eventsByInvoice } from "#domain/ledger/reading/eventsByInvoice.ts";
import { goneWithoutPayment } from "#domain/ledger/reading/findSetOffs.ts";
import { type Ore, negateOre } from "#domain/money/ore.ts";
import type { FortnoxApi } from "../../fortnox/fortnoxApi.ts";
import { severalAtOnce } from "../severalAtOnce.ts";
import { readInvoiceAlone } from "./readAlone.ts";

interface Known {
  readonly invoices: readonly KnownInvoice[];
  readonly payments: readonly KnownPayment[];
}

/** Reads them; gives all invoices. */
export async function readPartners(
  api: FortnoxApi,
  from: PlainDate,
  known: Known,
): Promise<readonly KnownInvoice[]> {
  const wanted = wantedPartners(known, from);
  if (wanted.size === 0) return known.invoices;
  return severalAtOnce(known.invoices, async (invoice) =>
    wanted.has(invoice) ? readInvoiceAlone(api, invoice) : invoice,
  );
}

/** A document that lacks its other half. */
interface Half {
  readonly document: KnownInvoice;
  /** Of an invoice what is gone of it; of a note what can have been set off of it at most. */
  readonly amount: Ore;
}

function wantedPartners({ invoices, payments }: Known, from: PlainDate): ReadonlySet<KnownInvoice> {
  const eventsOf = eventsByInvoice(invoices, payments);
  const halves = invoices.filter(isOwed).flatMap((invoice): readonly Half[] => {
    const { setOffs, payments: paid } = eventsOf(invoice);
    if (setOffs.some((setOff) => setOff.invoice !== null)) return [];
    const amount = invoice.credit ? largest(invoice) : goneWithoutPayment({ invoice, payments: paid });
    return amount !== null && amount > 0n ? [{ document: invoice, amount }] : [];
  });
  const isFrom = ({ document: { invoiceDate } }: Half): boolean =>
    invoiceDate === null || invoiceDate >= from;
  const wanted = new Set<KnownInvoice>();
  for (const ofParty of Map.groupBy(halves, ({ document }) => document.partyNumber).values()) {
    const [notes, gone] = [
      ofParty.filter(({ document }) => document.credit),
      ofParty.filter(({ document }) => !document.credit),
    ];
    for (const note of notes) {
      // What both documents settled before the year is of no day that is asked for.
      const partners = gone.filter((each) => each.amount <= note.amount && (isFrom(each) || isFrom(note)));
      for (const { document } of partners.length === 0 ? [] : [note, ...partners]) {
        if (document.alone === null) wanted.add(document);
      }
    }
  }
  return wanted;
}

function largest({ total }: KnownInvoice): Ore | null {
  return total === null ? null : negateOre(total);
}
