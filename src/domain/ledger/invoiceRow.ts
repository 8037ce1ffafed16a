/** The rows of an invoice: what it books beside the debt, which only the invoice itself tells. */
import type { Ore } from "../money/ore.ts";

export interface InvoiceRow {
  /** A line of goods or costs, the VAT of the whole invoice or of a row, rounding to kronor, or the debt itself. */
  readonly role: "line" | "vat" | "rounding" | "total";
  /** Null where the invoice does not name one. */
  readonly account: string | null;
  /** Positive when it raises the total of the invoice. Suppliers' rows may be in kronor in spite of the currency. */
  readonly amount: Ore;
  /** The rate of VAT of a customer's line; null when it says none. */
  readonly vatPercent: number | null;
  readonly costCenter: string;
  readonly project: string;
}
