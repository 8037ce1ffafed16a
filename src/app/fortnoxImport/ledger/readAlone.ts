/** An invoice or a payment read alone, with what its list does not tell. */
import type { KnownInvoice, KnownPayment } from "#domain/ledger/ledger.ts";
import type { LedgerInvoice } from "#domain/ledger/ledgerInvoice.ts";
import type { LedgerPayment } from "#domain/ledger/ledgerPayment.ts";
import type { FortnoxApi } from "../../fortnox/fortnoxApi.ts";

/** Reads the invoice as it is now. */
export async function readInvoiceAlone(
  api: FortnoxApi,
  { side, number }: Pick<LedgerInvoice, "side" | "number">,
): Promise<KnownInvoice> {
  const detail = await api.readInvoice(side, number);
  const { creditReference, accountingMethod, totalToPay, rows = null, ...invoice } = detail;
  return {
    ...invoice,
    alone: { creditReference, accountingMethod, totalToPay, rows },
    changedDuringFetch: false,
  };
}

/** Reads the payment as it is now. */
export async function readPaymentAlone(
  api: FortnoxApi,
  { side, number }: Pick<LedgerPayment, "side" | "number">,
): Promise<KnownPayment> {
  const { amountInCurrency, writeOffs, voucher, ...payment } = await api.readPayment(side, number);
  return { ...payment, alone: { amountInCurrency, writeOffs, voucher } };
}
