/**
 * The cash method (kontantmetoden): invoices are booked first when they are paid, so that the ledger is not tied to the
 * balance of an account; at year-end what is unpaid is booked by a closing entry. Source: bokföringslagen (1999:1078)
 * 5 kap. 2 §.
 */
import { type FiscalYear, contains } from "../../calendar/fiscalYear.ts";
import type { Ore } from "../../money/ore.ts";
import type { KnownInvoice } from "../ledger.ts";
import type { AccountingMethod } from "../ledgerInvoice.ts";
import type { LedgerAsOf, OpenItem } from "../openItem.ts";
import { sumItems } from "./ledgerSums.ts";

export interface MethodGround {
  readonly fiscalYear: FiscalYear;
  /** What the source says of the year itself; null when it says nothing. */
  readonly ofYear: AccountingMethod | null;
  /** Of both ledgers. */
  readonly invoices: readonly KnownInvoice[];
}

/** Tells the method of a fiscal year: its own, or else the one that all its invoices name. Null when it is not known. */
export function accountingMethodOf({ fiscalYear, ofYear, invoices }: MethodGround): AccountingMethod | null {
  if (ofYear !== null) return ofYear;
  const named = new Set<AccountingMethod>();
  for (const { alone, invoiceDate } of invoices) {
    const method = alone?.accountingMethod ?? null;
    if (method !== null && invoiceDate !== null && contains(fiscalYear, invoiceDate)) named.add(method);
  }
  const [method = null] = named;
  return named.size === 1 ? method : null;
}

/** Tells whether the ledger must equal the balance of its control accounts; a year of unknown method must. */
export function isTiedToBalance(method: AccountingMethod | null): boolean {
  return method !== "cash";
}

export interface ToBeBooked {
  readonly items: readonly OpenItem[];
  /** In SEK, VAT included; null when an item is unknown. */
  readonly open: Ore | null;
}

/** Lists what the closing entry of a year with the cash method must hold; an invoice with the accrual method is booked. */
export function toBeBooked({ items }: Pick<LedgerAsOf, "items">): ToBeBooked {
  const unbooked = items.filter(
    ({ invoice, open }) => open !== 0n && invoice.alone?.accountingMethod !== "accrual",
  );
  return { items: unbooked, open: sumItems(unbooked).open };
}
