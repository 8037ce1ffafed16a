/**
 * How payments to suppliers name their invoices. Fortnox does not say whether it is by the number in its ledger or by
 * the supplier's own: what most payments of a ledger find holds for all of them, and the number in the ledger where
 * both find as many.
 */
import type { LedgerInvoice } from "#domain/ledger/ledgerInvoice.ts";
import type { LedgerPayment } from "#domain/ledger/ledgerPayment.ts";
import type { FortnoxApi } from "../../fortnox/fortnoxApi.ts";

export interface PaymentNaming {
  /** Gives a payment that names its invoice by the number in the ledger. */
  readonly named: (payment: LedgerPayment) => LedgerPayment;
  /** Reads payments that do. */
  readonly api: FortnoxApi;
}

/** Finds out. */
export function paymentNaming(
  api: FortnoxApi,
  invoices: readonly LedgerInvoice[],
  payments: readonly LedgerPayment[],
): PaymentNaming {
  const numbers = new Set(invoices.map(({ number }) => number));
  const numberByOwn = numbersByOwn(invoices);
  const found = (names: { has(name: string): boolean }): number =>
    payments.filter(({ invoiceNumber }) => names.has(invoiceNumber)).length;
  if (numberByOwn.size === 0 || found(numberByOwn) <= found(numbers))
    return { named: (payment) => payment, api };
  const ownByNumber = new Map([...numberByOwn].map(([own, number]) => [number, own]));
  const named = <T extends LedgerPayment>(payment: T): T => {
    const invoiceNumber = numberByOwn.get(payment.invoiceNumber);
    // What is named by no number of the ledger must not be taken for one.
    return { ...payment, invoiceNumber: invoiceNumber ?? `?${payment.invoiceNumber}` };
  };
  return {
    named,
    api: {
      ...api,
      readPayment: async (side, number) => named(await api.readPayment(side, number)),
      listPaymentsOf: async (side, number) => {
        const list = await api.listPaymentsOf(side, ownByNumber.get(number) ?? number);
        return { ...list, rows: list.rows.map(named).filter((payment) => payment.invoiceNumber === number) };
      },
    },
  };
}

/** Suppliers have numbers of their own, and two of them may have the same: that names neither. */
function numbersByOwn(invoices: readonly LedgerInvoice[]): ReadonlyMap<string, string> {
  const byOwn = Map.groupBy(invoices, ({ supplierReference }) => supplierReference);
  return new Map(
    [...byOwn].flatMap(([own, [invoice, ...others]]) =>
      own === null || invoice === undefined || others.length > 0 ? [] : [[own, invoice.number] as const],
    ),
  );
}
