/**
 * What stands on the control accounts and books no invoice or payment of the ledger: manual vouchers, and vouchers of
 * invoices and payments that the ledger does not have or that are not owed.
 */
import type { KnownInvoice, KnownPayment } from "../../ledger/ledger.ts";
import { isOwed } from "../../ledger/ledgerInvoice.ts";
import type { LedgerBooks } from "../../ledger/openItem.ts";
import type { BookedVoucher } from "../pairing/bookedVouchers.ts";
import type { BridgeCause, BridgeItem } from "../bridge.ts";
import { bookedBy } from "../pairing/claimVouchers.ts";

/** Words of a voucher that values claims or debts in another currency anew, or books what the rate made of them. */
const wordsOfCurrency =
  /omvärder|valutakurs|kursdiff|kursvinst|kursförlust|balansdagskurs|balansdagens kurs/i;

/** Lists them: one for each voucher that comes to something, together with the others of the same document. */
export function explainLoose(vouchers: readonly BookedVoucher[], ledger: LedgerBooks): readonly BridgeItem[] {
  if (vouchers.length === 0) return [];
  const known = knownDocuments(ledger);
  const amounts = new Map<string, bigint>();
  const named = vouchers.map((voucher) => ({ voucher, name: nameOf(voucher, ledger) }));
  for (const { voucher, name } of named) amounts.set(name, (amounts.get(name) ?? 0n) + voucher.amount);
  return named
    .filter(({ voucher, name }) => voucher.amount !== 0n && amounts.get(name) !== 0n)
    .map(({ voucher }) => itemOf(voucher, known(voucher)));
}

/** A document's vouchers go together: one that takes the other back leaves nothing to tell. */
function nameOf(voucher: BookedVoucher, { side }: LedgerBooks): string {
  const booked = bookedBy(side, voucher);
  const { series, number } = voucher.place;
  return booked === null ? `voucher\n${series}\n${number}` : `${booked.kind}\n${booked.number}`;
}

interface Known {
  readonly cause: BridgeCause;
  readonly invoiceNumber: string | null;
  readonly paymentNumber: string | null;
}

function knownDocuments(ledger: LedgerBooks): (voucher: BookedVoucher) => Known {
  const { side, invoices, payments } = ledger;
  const invoiceByNumber = new Map(invoices.map((invoice) => [invoice.number, invoice]));
  const paymentByNumber = new Map(payments.map((payment) => [payment.number, payment]));
  const hasCurrencies = invoices.some(({ currency }) => currency.code !== "SEK");
  return (voucher) => {
    const booked = bookedBy(side, voucher);
    if (booked === null) {
      const isOfCurrency = hasCurrencies && wordsOfCurrency.test(voucher.text);
      const cause = isOfCurrency ? "currency" : "manual-voucher";
      return { cause, invoiceNumber: null, paymentNumber: null };
    }
    const { kind, number } = booked;
    const payment = kind === "payment" ? paymentByNumber.get(number) : undefined;
    const invoiceNumber = kind === "payment" ? (payment?.invoiceNumber ?? null) : number;
    const cause = causeOf(invoiceByNumber.get(invoiceNumber ?? ""), payment);
    return { cause, invoiceNumber, paymentNumber: kind === "payment" ? number : null };
  };
}

function causeOf(invoice: KnownInvoice | undefined, payment: KnownPayment | undefined): BridgeCause {
  if (invoice === undefined || invoice.cancelled || isOwed(invoice)) return "not-in-ledger";
  if (invoice.paidAtOnce) return "outside-ledger";
  return payment === undefined ? "not-in-ledger" : "payment-before-booking";
}

function itemOf({ amount, date, place, rows, text }: BookedVoucher, known: Known): BridgeItem {
  return {
    ...known,
    amount,
    outside: null,
    date,
    documentDate: null,
    voucher: place,
    account: rows.find((row) => row.amount !== 0n)?.account ?? null,
    text,
  };
}
