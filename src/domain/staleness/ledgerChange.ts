/**
 * What changed in a ledger between two imports, as it stood on the day that it is held against. A payment made after
 * the day changes the invoice's balance and nothing here.
 */
import type { PlainDate } from "../calendar/plainDate.ts";
import type { LedgerSide } from "../ledger/ledgerInvoice.ts";
import { type Ore, zeroOre } from "../money/ore.ts";
import { type LedgerChanged, type OpenAmountChange, mostListed } from "./cause.ts";

/** A ledger on the day that it is held against, as far as it is compared (`LedgerAsOf`). */
export interface OpenLedger {
  readonly asOf: PlainDate;
  readonly items: readonly {
    readonly invoice: { readonly number: string };
    /** Null is unknown. */
    readonly open: Ore | null;
  }[];
  readonly total: Ore | null;
}

/** Compares a ledger, null when it was not fetched, with itself at the import before; null when nothing changed. */
export function ledgerChange(
  side: LedgerSide,
  before: OpenLedger | null,
  after: OpenLedger | null,
): LedgerChanged | null {
  if (before === null && after === null) return null;
  // What was fetched for the first time, or not at all any more, is no change of every invoice.
  const invoices = before === null || after === null ? [] : changedInvoices(before.items, after.items);
  if (before !== null && after !== null && invoices.length === 0) return null;
  return {
    kind: "ledger-changed",
    side,
    before: before?.total ?? null,
    after: after?.total ?? null,
    invoices: invoices.toSorted(byWeight).slice(0, mostListed),
    invoiceCount: invoices.length,
  };
}

function changedInvoices(
  before: OpenLedger["items"],
  after: OpenLedger["items"],
): readonly OpenAmountChange[] {
  const earlier = openByNumber(before);
  const later = openByNumber(after);
  const numbers = new Set([...earlier.keys(), ...later.keys()]);
  return Array.from(numbers, (number) => ({
    number,
    before: openOf(earlier, number),
    after: openOf(later, number),
  })).filter((change) => change.before !== change.after);
}

function openByNumber(items: OpenLedger["items"]): ReadonlyMap<string, Ore | null> {
  return new Map(items.map(({ invoice, open }) => [invoice.number, open]));
}

/** Nothing is open of an invoice that the ledger does not list; null is another matter: unknown. */
function openOf(open: ReadonlyMap<string, Ore | null>, number: string): Ore | null {
  const known = open.get(number);
  return known === undefined ? zeroOre : known;
}

function byWeight(a: OpenAmountChange, b: OpenAmountChange): number {
  const [first, second] = [weight(a), weight(b)];
  if (first === null || second === null) return Number(second === null) - Number(first === null);
  return first > second ? -1 : first < second ? 1 : 0;
}

function weight({ before, after }: OpenAmountChange): bigint | null {
  if (before === null || after === null) return null;
  const change = after - before;
  return change < 0n ? -change : change;
}
