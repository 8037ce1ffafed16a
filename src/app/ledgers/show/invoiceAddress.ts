/**
 * Where an invoice is shown in Fortnox. How the addresses of Fortnox's own pages are made is not documented, so that an
 * operator says it, or nobody.
 */
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";

/** `{number}` stands for the invoice's number, `{tenant}` for the company's in Fortnox; null when it is not known. */
export type InvoiceAddresses = Readonly<Record<LedgerSide, string | null>>;

export interface AddressedInvoice {
  readonly side: LedgerSide;
  readonly number: string;
  /** Null without a connection. */
  readonly tenant: string | null;
}

/** Gives the address; null when nobody has said how it is made, or the company is not known. */
export function invoiceAddress(
  addresses: InvoiceAddresses,
  { side, number, tenant }: AddressedInvoice,
): string | null {
  const template = addresses[side];
  if (template === null || (tenant === null && template.includes("{tenant}"))) return null;
  return template
    .replaceAll("{number}", encodeURIComponent(number))
    .replaceAll("{tenant}", encodeURIComponent(tenant ?? ""));
}
