/**
 * Which credit notes were set off against which invoices, and by how much. The source tells it by one of the two
 * naming the other, or not at all, and lowers both balances or only that of the invoice. What is gone from an invoice
 * without a payment, and what is gone from a note, tell the amount.
 */
import type { PlainDate } from "../../calendar/plainDate.ts";
import { type Ore, minOre, negateOre, ore, zeroOre } from "../../money/ore.ts";
import { paymentSettlements } from "../item/settlements.ts";
import type { KnownInvoice, SetOff } from "../ledger.ts";
import { isOwed } from "../ledgerInvoice.ts";
import { owedOn } from "../openAmount.ts";
import type { PaidInvoice, ReadInvoice } from "./paidInvoice.ts";
import { pairEqualAmounts } from "./pairEqualAmounts.ts";

/** Whether those that name nobody are put together where their amounts are equal, too. */
export type ByBalance = "named-only" | "and-equal-amounts";

export interface SetOffsFound {
  readonly setOffsOf: (invoice: KnownInvoice) => readonly SetOff[];
  /** Gives a note with the balance that is left of it, where its own still has what was set off. */
  readonly standing: (invoice: KnownInvoice) => KnownInvoice;
  /** Gives the last day of a note of the invoice's party that was set off against nobody knows what. */
  readonly strayNoteOn: (invoice: KnownInvoice) => PlainDate | null;
}

const none: readonly SetOff[] = [];
const nothingFound: SetOffsFound = {
  setOffsOf: () => none,
  standing: (invoice) => invoice,
  strayNoteOn: () => null,
};

/** Finds them. */
export function findSetOffs(
  invoices: readonly KnownInvoice[],
  readInvoice: ReadInvoice,
  byBalance: ByBalance,
): SetOffsFound {
  const notes = invoices.filter((invoice) => invoice.credit && isOwed(invoice));
  if (notes.length === 0) return nothingFound;
  const finding = new Finding(readInvoice);
  const namedBy = partnersByName(invoices);
  for (const note of notes) finding.settle(note, namedBy(note));
  if (byBalance === "and-equal-amounts") finding.assume(notes, invoices);
  return finding.found(notes);
}

/** Tells how much is gone of an invoice without a payment, or was set off of a note; null when it cannot be told. */
export function goneWithoutPayment({ invoice, payments }: PaidInvoice): Ore | null {
  const [owed, { balance, currency }] = [owedOn(invoice), invoice];
  if (owed === null || balance === null) return null;
  let gone: bigint = owed - balance;
  for (const { amount } of paymentSettlements(payments, currency.code)) {
    if (amount === null) return null;
    gone -= amount;
  }
  return ore(gone);
}

/** The note names one invoice, and any number of invoices name the note. */
function partnersByName(invoices: readonly KnownInvoice[]): (note: KnownInvoice) => readonly KnownInvoice[] {
  const others = invoices.filter((invoice) => !invoice.credit && isOwed(invoice));
  const byNumber = new Map(others.map((invoice) => [invoice.number, invoice]));
  const byReference = Map.groupBy(others, ({ alone }) => alone?.creditReference ?? null);
  return ({ number, alone }) => {
    const naming = byReference.get(number) ?? [];
    const named = byNumber.get(alone?.creditReference ?? "");
    return named === undefined || naming.includes(named) ? naming : [...naming, named];
  };
}

class Finding {
  readonly #readInvoice: ReadInvoice;
  readonly #byNumber = new Map<string, SetOff[]>();
  readonly #standing = new Map<string, KnownInvoice>();
  /** By note, what was set off of it against nobody knows what. */
  readonly #stray = new Map<KnownInvoice, Ore>();

  constructor(readInvoice: ReadInvoice) {
    this.#readInvoice = readInvoice;
  }

  /** Shares out what was set off of a note over the invoices that it belongs to. */
  settle(note: KnownInvoice, partners: readonly KnownInvoice[]): void {
    const shown = this.#shownBy(note);
    if (shown === null) {
      for (const invoice of partners.length === 0 ? [null] : partners) {
        this.#add({ note, invoice, amount: null, isAssumed: false });
      }
      return;
    }
    // Where the note has all of it left, what is gone from its invoices tells what was set off.
    const isStale = shown === 0n;
    let left = isStale ? leftOf(note) : shown;
    for (const invoice of partners) {
      const amount = this.#amountOf(invoice, left, isStale || partners.length > 1);
      if (amount === 0n) continue;
      this.#add({ note, invoice, amount, isAssumed: false });
      if (isStale) this.#lower(note, amount);
      left = ore(left - amount);
    }
    if (!isStale && left !== 0n) this.#stray.set(note, left);
  }

  /** Puts together the notes and invoices that name nobody. */
  assume(notes: readonly KnownInvoice[], invoices: readonly KnownInvoice[]): void {
    const whole = notes.filter((note) => !this.#byNumber.has(note.number) && !this.#stray.has(note));
    const wanting = [
      ...[...this.#stray].map(([note, amount]) => ({ note, amount, isStanding: false })),
      ...whole.flatMap((note) => {
        const amount = leftOf(note);
        return amount > 0n && this.#shownBy(note) === 0n ? [{ note, amount, isStanding: true }] : [];
      }),
    ];
    if (wanting.length === 0) return;
    const parties = new Set(wanting.map(({ note }) => note.partyNumber));
    const gone = invoices.flatMap((invoice) => {
      const isFree = !invoice.credit && parties.has(invoice.partyNumber) && isOwed(invoice);
      const amount = isFree && !this.#byNumber.has(invoice.number) ? this.#goneOf(invoice) : null;
      return amount !== null && amount > 0n ? [{ invoice, amount }] : [];
    });
    for (const { note, invoice, amount } of pairEqualAmounts(wanting, gone)) {
      const stray = this.#stray.get(note);
      if (stray === undefined) this.#lower(note, amount);
      else if (stray === amount) this.#stray.delete(note);
      else this.#stray.set(note, ore(stray - amount));
      this.#add({ note, invoice, amount, isAssumed: true });
    }
  }

  found(notes: readonly KnownInvoice[]): SetOffsFound {
    const strayByParty = new Map<string, PlainDate>();
    for (const [note, amount] of this.#stray) {
      this.#add({ note, invoice: null, amount, isAssumed: false });
      const former = strayByParty.get(note.partyNumber) ?? null;
      const { invoiceDate } = note;
      if (invoiceDate !== null && (former === null || former < invoiceDate)) {
        strayByParty.set(note.partyNumber, invoiceDate);
      }
    }
    const isNote = new Set(notes.map(({ number }) => number));
    return {
      setOffsOf: ({ number }) => this.#byNumber.get(number) ?? none,
      standing: (invoice) =>
        isNote.has(invoice.number) ? (this.#standing.get(invoice.number) ?? invoice) : invoice,
      strayNoteOn: ({ partyNumber }) => strayByParty.get(partyNumber) ?? null,
    };
  }

  #shownBy(note: KnownInvoice): Ore | null {
    const gone = goneWithoutPayment(this.#readInvoice(note));
    return gone === null ? null : negateOre(gone);
  }

  #goneOf(invoice: KnownInvoice): Ore | null {
    const gone = goneWithoutPayment(this.#readInvoice(invoice));
    if (gone === null) return null;
    const known = this.#byNumber.get(invoice.number) ?? none;
    return ore(known.reduce<bigint>((sum, { amount }) => sum - (amount ?? 0n), gone));
  }

  /** All of it for the only one, as the note says; no more than is gone of each where there are several. */
  #amountOf(invoice: KnownInvoice, left: Ore, isShared: boolean): Ore {
    const gone = this.#goneOf(invoice);
    if (!isShared && (gone === null || gone <= 0n || gone > left)) return left;
    return gone === null || gone <= 0n || left <= 0n ? zeroOre : minOre(gone, left);
  }

  #lower(note: KnownInvoice, amount: Ore): void {
    const standing = this.#standing.get(note.number) ?? note;
    const balance = ore((standing.balance ?? 0n) + amount);
    this.#standing.set(note.number, { ...standing, balance });
  }

  #add(setOff: SetOff): void {
    const { note, invoice } = setOff;
    for (const each of invoice === null ? [note] : [note, invoice]) {
      const former = this.#byNumber.get(each.number);
      if (former === undefined) this.#byNumber.set(each.number, [setOff]);
      else former.push(setOff);
    }
  }
}

/** A note has its balance negative. */
function leftOf({ balance }: KnownInvoice): Ore {
  return balance === null ? zeroOre : negateOre(balance);
}
