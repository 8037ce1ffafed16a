/**
 * A company's ledger and vouchers as tests tell them: each invoice and payment is booked on its own day by a voucher of
 * its own unless a test says otherwise. Years are calendar years; 2025 is the closing's.
 */
import type { BridgeGround, BridgeItem, ControlRow, KnownVoucher } from "#domain/bridge/bridge.ts";
import { type PlainDate, plainDate } from "#domain/calendar/plainDate.ts";
import type { KnownInvoice, KnownPayment } from "#domain/ledger/ledger.ts";
import type { LedgerSide, LedgerVoucher } from "#domain/ledger/ledgerInvoice.ts";
import { type Ore, ore, sumOre } from "#domain/money/ore.ts";
import { makeInvoice, makePayment, readAlone, sek } from "./ledgerBooks.ts";

export const closingYear = { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") };
/** The source's own names of the years. */
const idByYear: Readonly<Record<string, string>> = { "2024": "3", "2025": "4", "2026": "5" };

export interface VoucherTold {
  readonly series?: string;
  readonly date: string;
  /** By account, debit positive. */
  readonly rows: Readonly<Record<string, bigint>>;
  readonly referenceType?: string | null;
  readonly referenceNumber?: string | null;
  readonly text?: string;
}

/** How something is booked when it is not as it should be. Amounts are as the document's own, positive when owed. */
export interface BookedTold {
  readonly on?: string;
  readonly amount?: bigint;
  readonly account?: string;
  /** No voucher of the books has it. */
  readonly lost?: boolean;
}

export type InvoiceTold = Partial<KnownInvoice> & { readonly voucher?: BookedTold };

export interface PaymentTold {
  readonly amount: bigint;
  readonly writeOff?: bigint;
  readonly booked?: boolean;
  readonly voucher?: BookedTold;
}

type Made = Required<Omit<VoucherTold, "rows">> & {
  readonly number: string;
  readonly rows: readonly [string, bigint][];
};

const references = {
  customer: { invoice: "invoice", payment: "invoice-payment", account: "1510" },
  supplier: { invoice: "supplier-invoice", payment: "supplier-payment", account: "2440" },
};

export class BridgeBooks {
  readonly side: LedgerSide;
  readonly #sign: bigint;
  readonly #invoices: KnownInvoice[] = [];
  readonly #payments: KnownPayment[] = [];
  readonly #vouchers: Made[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(side: LedgerSide = "customer") {
    this.side = side;
    this.#sign = side === "customer" ? 1n : -1n;
  }

  /** Makes out an invoice and books it; gives its number. */
  invoice(date: string, total: bigint, told: InvoiceTold = {}): string {
    const { voucher = {}, ...changed } = told;
    const number = changed.number ?? `${this.#invoices.length + 1}`;
    const booking = { series: "B", on: date, amount: total, ...voucher };
    const name = { referenceType: references[this.side].invoice, referenceNumber: number };
    this.#invoices.push(
      makeInvoice({
        side: this.side,
        number,
        invoiceDate: plainDate(date),
        total: ore(total),
        credit: total < 0n,
        vouchers: (changed.booked ?? true) ? [this.#book(booking, name)] : [],
        alone: readAlone,
        ...changed,
      }),
    );
    return number;
  }

  /** Pays an invoice and books it; gives the payment's number. */
  pay(invoiceNumber: string, date: string, told: PaymentTold): string {
    const { amount, writeOff = 0n, voucher = {}, booked = true } = told;
    const number = `${this.#payments.length + 1}`;
    const booking = { series: "C", on: date, amount: amount + writeOff, ...voucher };
    const name = { referenceType: references[this.side].payment, referenceNumber: number };
    if (booked) this.#book({ ...booking, amount: -booking.amount }, name);
    const writeOffs = writeOff === 0n ? [] : [{ account: "3740", amount: ore(writeOff), text: "" }];
    this.#payments.push(
      makePayment(date, amount, {
        side: this.side,
        number,
        invoiceNumber,
        currency: this.#invoices.find((invoice) => invoice.number === invoiceNumber)?.currency ?? sek,
        booked,
        hasWriteOffs: writeOff !== 0n,
        alone: { amountInCurrency: ore(amount), writeOffs, voucher: null },
      }),
    );
    return number;
  }

  /** Enters a voucher. */
  voucher(told: VoucherTold): LedgerVoucher {
    const { series = "A", date, rows, referenceType = "manual", referenceNumber = null, text = "" } = told;
    const year = date.slice(0, 4);
    const number = (this.#numbers.get(`${year} ${series}`) ?? 0) + 1;
    this.#numbers.set(`${year} ${series}`, number);
    this.#vouchers.push({
      series,
      number: `${number}`,
      date,
      rows: Object.entries(rows),
      referenceType,
      referenceNumber,
      text,
    });
    return { series, number: `${number}`, yearId: idByYear[year] ?? null };
  }

  /** Gives what an import has of it: the vouchers of its years, and rows of 2025. */
  ground(
    asOf: string,
    asked: {
      readonly years?: readonly string[];
      readonly accounts?: readonly string[];
      readonly untold?: boolean;
    } = {},
  ): BridgeGround {
    const { years = ["2024", "2025"], accounts = [references[this.side].account], untold = false } = asked;
    const made = this.#vouchers.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const rows: ControlRow[] = [];
    const vouchers: KnownVoucher[] = [];
    for (const [voucherIndex, voucher] of made.entries()) {
      const { rows: own, text, ...rest } = voucher;
      const told = untold ? { ...rest, referenceType: null, referenceNumber: null } : rest;
      const named = { ...told, date: plainDate(voucher.date) };
      const year = voucher.date.slice(0, 4);
      const isOfYear = year === "2025";
      if (isOfYear || (years.includes(year) && !untold)) {
        vouchers.push({
          ...named,
          yearId: idByYear[year] ?? null,
          voucherIndex: isOfYear ? voucherIndex : null,
        });
      }
      if (!isOfYear) continue;
      for (const [account, amount] of own) {
        if (accounts.includes(account))
          rows.push({ ...named, voucherIndex, account, amount: ore(amount), text });
      }
    }
    return {
      asOf: plainDate(asOf),
      ledger: {
        side: this.side,
        invoices: this.#invoices.map((invoice) => ({
          ...invoice,
          balance: invoice.balance === null ? null : this.#left(invoice),
        })),
        payments: this.#payments,
      },
      control: {
        fiscalYear: closingYear,
        yearId: untold ? null : "4",
        accounts: accounts.map((account) => ({
          account,
          name: "",
          opening: this.balanceBefore(closingYear.start, account),
        })),
        rows,
        vouchers,
      },
    };
  }

  /** What an account had in the morning of a day. */
  balanceBefore(day: PlainDate, account: string): Ore {
    const before = this.#vouchers.filter(({ date }) => date < day).flatMap(({ rows }) => rows);
    return sumOre(before.filter((row) => row[0] === account).map((row) => ore(row[1])));
  }

  #book(
    { series, on, amount, account, lost }: BookedTold & { series: string; on: string; amount: bigint },
    name: { referenceType: string; referenceNumber: string },
  ): LedgerVoucher {
    if (lost === true) return { series, number: "404", yearId: idByYear[on.slice(0, 4)] ?? null };
    const rows = { [account ?? references[this.side].account]: this.#sign * amount };
    return this.voucher({ series, date: on, rows, ...name });
  }

  #left({ number, total, balance }: KnownInvoice): Ore {
    if (total === null || balance === null) return ore(0n);
    const paid = this.#payments.filter((payment) => payment.invoiceNumber === number && payment.booked);
    const settled = paid.flatMap(({ amount, alone }) => [
      amount ?? ore(0n),
      ...(alone?.writeOffs ?? []).map((off) => off.amount),
    ]);
    return ore(total - sumOre(settled));
  }
}

/** Tells items in short: cause, amount, voucher and invoice. */
export function inShort(items: readonly BridgeItem[]): readonly (readonly unknown[])[] {
  return items.map(({ cause, amount, voucher, invoiceNumber }) => [
    cause,
    amount,
    voucher === null ? null : `${voucher.series} ${voucher.number}`,
    invoiceNumber,
  ]);
}
