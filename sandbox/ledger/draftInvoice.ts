/** Writes invoices: lines become totals; nothing is booked yet. */
import { type PlainDate, addDays } from "#domain/calendar/plainDate.ts";
import { type Ore, ore, sumOre, zeroOre } from "#domain/money/ore.ts";
import type { Company } from "#sandbox/state/company.ts";
import type { Invoice, InvoiceLine, Party, Register } from "#sandbox/state/invoice.ts";
import { yearOf } from "#sandbox/books/years.ts";
import { rateOfSek, share } from "./amounts.ts";

export type LineDraft = Pick<InvoiceLine, "account" | "text" | "net" | "vatPercent"> &
  Partial<Pick<InvoiceLine, "costCenter" | "project" | "isHouseWork">>;

export interface InvoiceDraft {
  readonly register: Register;
  readonly party: Party;
  readonly date: PlainDate;
  readonly lines: readonly LineDraft[];
  readonly rate?: bigint;
  readonly creditOf?: Invoice;
  readonly isCash?: boolean;
  readonly isFactored?: boolean;
}

/** Adds an unbooked invoice to its register and numbers it. */
export function draftInvoice(company: Company, draft: InvoiceDraft): Invoice {
  const books = company[draft.register];
  const number = books.invoices.size + 1;
  const lines = draft.lines.map(priced);
  const exact = sumOre(lines.flatMap(({ net, vat }) => [net, vat]));
  // Customer invoices in kronor are made out in whole kronor.
  const isWhole = draft.register === "customer" && draft.party.currency === "SEK";
  const total = isWhole ? ore(share(exact, 1n, 100n) * 100n) : exact;
  const nowMs = company.nowMs();
  const invoice: Invoice = {
    register: draft.register,
    number,
    externalNumber: externalNumberOf(draft, number),
    party: draft.party,
    date: draft.date,
    dueDate: addDays(draft.date, draft.isCash === true ? 0 : draft.party.paymentDays),
    currency: draft.party.currency,
    rate: draft.rate ?? rateOfSek,
    lines,
    roundOff: ore(total - exact),
    total,
    taxReduction: taxReductionOf(lines),
    isCash: draft.isCash ?? false,
    isFactored: draft.isFactored ?? false,
    method: yearOf(company, draft.date)?.method ?? "ACCRUAL",
    creditReference: draft.creditOf?.number,
    isBooked: false,
    isCancelled: false,
    voucher: undefined,
    finalPayDate: undefined,
    events: [],
    createdAtMs: nowMs,
    modifiedAtMs: nowMs,
  };
  books.invoices.set(number, invoice);
  return invoice;
}

/** Cancels an unbooked invoice: it keeps its number and amounts, and is never owed. */
export function cancelInvoice(company: Company, invoice: Invoice): void {
  invoice.isCancelled = true;
  invoice.modifiedAtMs = company.nowMs();
}

function priced(line: LineDraft): InvoiceLine {
  return {
    costCenter: "",
    project: "",
    isHouseWork: false,
    ...line,
    vat: share(line.net, BigInt(line.vatPercent), 100n),
  };
}

/** Thirty per cent of the work with its VAT, in whole kronor: IL 67 kap. 19 § in most of the years simulated. */
function taxReductionOf(lines: readonly InvoiceLine[]): Ore {
  const work = sumOre(lines.filter(({ isHouseWork }) => isHouseWork).flatMap(({ net, vat }) => [net, vat]));
  return work > 0n ? ore(((work * 30n) / 10_000n) * 100n) : zeroOre;
}

function externalNumberOf({ register, party }: InvoiceDraft, number: number): string {
  const padded = number.toString().padStart(5, "0");
  return register === "customer" ? `${padded}${checkDigit(padded)}` : `${party.number}${padded}`;
}

/** An OCR number ends in a Luhn check digit. */
function checkDigit(digits: string): number {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (product > 9 ? product - 9 : product);
    }, 0);
  return (10 - (sum % 10)) % 10;
}
