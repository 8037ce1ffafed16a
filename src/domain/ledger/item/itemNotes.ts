/** What is to be said of an item (Anmärkning): why it is unknown, and what somebody should look at. */
import type { PlainDate } from "../../calendar/plainDate.ts";
import { type Ore, ore } from "../../money/ore.ts";
import type { KnownInvoice, SetOff } from "../ledger.ts";
import { owedOn } from "../openAmount.ts";
import type { OpenItemNote } from "../openItem.ts";
import type { SekValue } from "./sekValue.ts";
import type { Settlement } from "./settlements.ts";

/** An invoice with what was computed of it, in its own currency. */
export interface Computed {
  readonly invoice: KnownInvoice;
  readonly settlements: readonly Settlement[];
  readonly setOffs: readonly SetOff[];
  readonly asOf: PlainDate;
  readonly back: Ore | null;
  readonly forward: Ore | null;
  readonly open: Ore | null;
  readonly sekValue: SekValue | null;
}

type Notes = readonly OpenItemNote[];
const nothing: Notes = [];

/** What is unknown first, then what differs, then what is only to be known. */
const remarks: readonly ((computed: Computed) => Notes)[] = [
  unknownOfInvoice,
  ({ settlements }) => settlements.flatMap(unknownOfSettlement),
  differing,
  assumedSetOffs,
  currencyNotes,
  paidInAdvance,
  signNotes,
  givenUp,
];

/** Lists the notes. */
export function itemNotes(computed: Computed): Notes {
  return remarks.flatMap((remark) => remark(computed));
}

function unknownOfInvoice({ invoice }: Computed): Notes {
  const { invoiceDate, balance, changedDuringFetch, factored } = invoice;
  const notes: OpenItemNote[] = [];
  if (invoiceDate === null) notes.push({ kind: "invoice-date-unknown" });
  if (balance === null) notes.push({ kind: "balance-unknown" });
  if (owedOn(invoice) === null) notes.push({ kind: "total-unknown" });
  if (changedDuringFetch) notes.push({ kind: "changed-during-fetch" });
  if (factored) notes.push({ kind: "factored" });
  return notes;
}

function unknownOfSettlement({ kind, number, date, amount }: Settlement): Notes {
  if (date !== null && amount !== null) return nothing;
  if (kind === "credit-note") return [{ kind: "credit-unknown", note: number }];
  // A write-off has the day of its payment, which is told there.
  if (kind === "write-off")
    return amount === null ? [{ kind: "write-off-unknown", payment: number }] : nothing;
  return [
    ...(date === null ? [{ kind: "payment-date-unknown", payment: number } as const] : []),
    ...(amount === null ? [{ kind: "payment-amount-unknown", payment: number } as const] : []),
  ];
}

function differing({ invoice, back, forward, sekValue }: Computed): Notes {
  if (back === null || forward === null || back === forward || sekValue === null) return nothing;
  const differ = { kind: "computations-differ", back: sekValue(back), forward: sekValue(forward) } as const;
  const { side, credit, alone } = invoice;
  const mayBeReduced = side === "customer" && !credit && alone === null && back < forward;
  return mayBeReduced ? [differ, { kind: "tax-reduction-unknown" }] : [differ];
}

function assumedSetOffs({ invoice: { number }, setOffs }: Computed): Notes {
  return setOffs.flatMap(({ note, invoice, isAssumed }) => {
    if (!isAssumed || invoice === null) return nothing;
    return [
      { kind: "credit-assumed", other: note.number === number ? invoice.number : note.number } as const,
    ];
  });
}

function currencyNotes({ invoice, sekValue }: Computed): Notes {
  const { code: currency, rate } = invoice.currency;
  if (currency === "SEK") return nothing;
  if (sekValue === null) return [{ kind: "currency-rate-unknown", currency }];
  return [{ kind: "currency-assumed", currency, rate }];
}

function paidInAdvance({ invoice, settlements, asOf, sekValue }: Computed): Notes {
  const { invoiceDate } = invoice;
  if (invoiceDate === null) return nothing;
  const early = settlements.filter(
    ({ kind, date }) => kind === "payment" && date !== null && date < invoiceDate && date <= asOf,
  );
  const date = early.reduce<PlainDate | null>(
    (first, each) => (each.date !== null && (first === null || each.date < first) ? each.date : first),
    null,
  );
  if (date === null) return nothing;
  const isKnown = sekValue !== null && early.every(({ amount }) => amount !== null);
  return [{ kind: "paid-before-invoice-date", date, amount: isKnown ? sekValue(sumOfKnown(early)) : null }];
}

/** A credit note is negative by nature, and so is what was paid before there was an invoice. */
function signNotes({ invoice, asOf, open }: Computed): Notes {
  const { credit, invoiceDate } = invoice;
  if (open === null || open === 0n || (invoiceDate !== null && invoiceDate > asOf)) return nothing;
  if (credit) return [open < 0n ? { kind: "credit-not-set-off" } : { kind: "overpaid" }];
  return open < 0n ? [{ kind: "overpaid" }] : nothing;
}

function givenUp({ invoice, settlements, asOf, sekValue }: Computed): Notes {
  const notes: OpenItemNote[] = [];
  const reduction = (invoice.total ?? 0n) - (owedOn(invoice) ?? 0n);
  if (invoice.total !== null && reduction !== 0n && sekValue !== null) {
    notes.push({ kind: "tax-reduction", amount: sekValue(ore(reduction)) });
  }
  const written = sumOfKnown(
    settlements.filter(({ kind, date }) => kind === "write-off" && date !== null && date <= asOf),
  );
  if (written !== 0n && sekValue !== null) notes.push({ kind: "written-off", amount: sekValue(written) });
  return notes;
}

function sumOfKnown(settlements: readonly Settlement[]): Ore {
  return ore(settlements.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n));
}
