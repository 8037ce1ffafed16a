/**
 * Credit notes and invoices of one party that name nobody, put together: by equal amounts, where as many notes as
 * invoices have the amount, and what is left where a party has one of each. There is no other way to do it. A note
 * that has all of its balance is put together by equal amounts only: most of these just stand.
 */
import type { Ore } from "../../money/ore.ts";
import type { KnownInvoice } from "../ledger.ts";

interface NoteOf {
  readonly note: KnownInvoice;
  /** Its balance shows that nothing was set off. */
  readonly isStanding: boolean;
  /** What was set off of it, or can have been at most. */
  readonly amount: Ore;
}

interface InvoiceOf {
  readonly invoice: KnownInvoice;
  /** What is gone of it. */
  readonly amount: Ore;
}

type Pair = NoteOf & InvoiceOf;

/** Pairs them. */
export function pairEqualAmounts(notes: readonly NoteOf[], invoices: readonly InvoiceOf[]): readonly Pair[] {
  const equal = pairBy(notes, invoices, ({ amount }) => amount.toString());
  const paired = new Set(equal.flatMap(({ note, invoice }) => [note, invoice]));
  const alone = pairBy(
    notes.filter(({ note, isStanding }) => !isStanding && !paired.has(note)),
    invoices.filter(({ invoice }) => !paired.has(invoice)),
    () => "",
  );
  const isAlone = Map.groupBy(alone, ({ note }) => partyOf(note));
  return [...equal, ...alone.filter(({ note }) => isAlone.get(partyOf(note))?.length === 1)];
}

/** The earliest with the earliest, of those that have a key in common. */
function pairBy(
  notes: readonly NoteOf[],
  invoices: readonly InvoiceOf[],
  keyOf: (one: NoteOf | InvoiceOf) => string,
): readonly Pair[] {
  const invoicesByKey = Map.groupBy(invoices, (one) => `${partyOf(one.invoice)}\n${keyOf(one)}`);
  const notesByKey = Map.groupBy(notes, (one) => `${partyOf(one.note)}\n${keyOf(one)}`);
  return [...notesByKey].flatMap(([key, ofKey]) => {
    const gone = inOrder(invoicesByKey.get(key) ?? [], ({ invoice }) => invoice);
    if (gone.length !== ofKey.length) return [];
    return inOrder(ofKey, ({ note }) => note).flatMap((one, index): readonly Pair[] => {
      const other = gone[index];
      if (other === undefined || other.amount > one.amount) return [];
      return [{ ...one, ...other, amount: other.amount }];
    });
  });
}

function partyOf({ partyNumber, currency }: KnownInvoice): string {
  return `${partyNumber}\n${currency.code}`;
}

function inOrder<T>(of: readonly T[], documentOf: (one: T) => KnownInvoice): readonly T[] {
  return of.toSorted((a, b) => compare(documentOf(a).invoiceDate ?? "", documentOf(b).invoiceDate ?? ""));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
