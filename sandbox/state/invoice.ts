/**
 * Invoices and payments of both registers. What is owed is a list of dated events, so that the open amount on any
 * day is a sum: the ground truth that reconstructions are held against.
 */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { AccountingMethod } from "./year.ts";
import type { VoucherKey } from "./voucher.ts";

export type Register = "customer" | "supplier";

/** Customer or supplier. */
export interface Party {
  readonly number: string;
  readonly name: string;
  readonly organizationNumber: string;
  readonly city: string;
  readonly zipCode: string;
  readonly address: string;
  readonly email: string;
  readonly countryCode: string;
  readonly currency: string;
  readonly paymentDays: number;
  readonly active: boolean;
  readonly modifiedAtMs: number;
}

/** One line; amounts in the invoice's currency, positive on a debit invoice, negative on a credit note. */
export interface InvoiceLine {
  readonly account: number;
  readonly text: string;
  readonly net: Ore;
  readonly vatPercent: 0 | 6 | 12 | 25;
  readonly vat: Ore;
  readonly costCenter: string;
  readonly project: string;
  readonly isHouseWork: boolean;
}

/** A change in what is owed on a day: positive raises it. `sek` is what the control account shows of it. */
export interface LedgerEvent {
  readonly date: PlainDate;
  readonly kind: "invoice" | "payment" | "write-off" | "credit";
  readonly amount: Ore;
  readonly sek: Ore;
}

export interface Invoice {
  readonly register: Register;
  readonly number: number;
  /** The supplier's own number; the customer's OCR. */
  readonly externalNumber: string;
  readonly party: Party;
  readonly date: PlainDate;
  readonly dueDate: PlainDate;
  readonly currency: string;
  /** Ten-thousandths of a krona per unit of the currency: 10000 for SEK. */
  readonly rate: bigint;
  readonly lines: readonly InvoiceLine[];
  readonly roundOff: Ore;
  readonly total: Ore;
  /** What Skatteverket pays of a ROT invoice, and the customer does not. */
  readonly taxReduction: Ore;
  readonly isCash: boolean;
  readonly isFactored: boolean;
  readonly method: AccountingMethod;
  /** The other document of a credit: on the note its invoice, on the invoice its note. */
  creditReference: number | undefined;
  isBooked: boolean;
  isCancelled: boolean;
  voucher: VoucherKey | undefined;
  finalPayDate: PlainDate | undefined;
  readonly events: LedgerEvent[];
  readonly createdAtMs: number;
  modifiedAtMs: number;
}

/** A part of the debt that is given up, on an account of its own; positive lowers what is owed. */
export interface WriteOff {
  readonly account: number;
  readonly amount: Ore;
  readonly text: string;
}

export interface Payment {
  readonly register: Register;
  readonly number: number;
  readonly invoice: Invoice;
  readonly date: PlainDate;
  readonly amount: Ore;
  readonly amountSek: Ore;
  readonly rate: bigint;
  readonly writeOffs: readonly WriteOff[];
  readonly account: number;
  isBooked: boolean;
  voucher: VoucherKey | undefined;
  readonly createdAtMs: number;
  modifiedAtMs: number;
}
