/** Pays invoices: whole or in part, too much, with something written off, in another currency, booked or not. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { type Ore, negateOre, ore, sumOre } from "#domain/money/ore.ts";
import { type DraftRow, postVoucher } from "#sandbox/books/postVoucher.ts";
import type { Company } from "#sandbox/state/company.ts";
import type { Invoice, LedgerEvent, Payment, WriteOff } from "#sandbox/state/invoice.ts";
import { share, toSek } from "./amounts.ts";
import { controlAccounts, counterRows, nameOf } from "./bookInvoice.ts";
import { debitSign, openAmount, openSek } from "./openAmount.ts";

export interface PaymentDraft {
  readonly date: PlainDate;
  /** In the invoice's currency; the whole open amount when left out. */
  readonly amount?: Ore;
  readonly rate?: bigint;
  readonly writeOffs?: readonly WriteOff[];
  readonly isBooked?: boolean;
  readonly account?: number;
}

/** Registers a payment, and books it unless told not to. */
export function payInvoice(company: Company, invoice: Invoice, draft: PaymentDraft): Payment {
  const books = company[invoice.register];
  const writeOffs = draft.writeOffs ?? [];
  const amount = draft.amount ?? ore(openAmount(invoice) - sumOre(writeOffs.map((off) => off.amount)));
  const rate = draft.rate ?? invoice.rate;
  const nowMs = company.nowMs();
  const payment: Payment = {
    register: invoice.register,
    number: books.payments.size + 1,
    invoice,
    date: draft.date,
    amount,
    amountSek: toSek(amount, rate),
    rate,
    writeOffs,
    account: draft.account ?? 1930,
    isBooked: false,
    voucher: undefined,
    createdAtMs: nowMs,
    modifiedAtMs: nowMs,
  };
  books.payments.set(payment.number, payment);
  if (draft.isBooked !== false) bookPayment(company, payment);
  return payment;
}

/** Books a registered payment. */
export function bookPayment(company: Company, payment: Payment): void {
  const { invoice } = payment;
  const events = eventsOf(payment);
  const rows =
    invoice.method === "CASH"
      ? rowsOfCashMethod(payment)
      : rowsOfAccrual(payment, sumOre(events.map((e) => e.sek)));
  const isCustomer = invoice.register === "customer";
  payment.voucher = postVoucher(company, {
    series: isCustomer ? "C" : "E",
    date: payment.date,
    description: `${isCustomer ? "Inbetalning" : "Utbetalning"} ${nameOf(invoice)}`,
    rows,
    reference: { type: isCustomer ? "INVOICEPAYMENT" : "SUPPLIERPAYMENT", number: payment.number },
  });
  payment.isBooked = true;
  invoice.events.push(...events);
  if (invoice.total > 0n ? openAmount(invoice) <= 0n : openAmount(invoice) >= 0n) {
    invoice.finalPayDate = payment.date;
  }
  payment.modifiedAtMs = invoice.modifiedAtMs = company.nowMs();
}

/** The last payment clears what is left at the booked rate, so that no öre of rounding stays behind. */
function eventsOf({ invoice, amount, writeOffs, date }: Payment): LedgerEvent[] {
  const parts = [
    { kind: "payment" as const, amount },
    ...writeOffs.map((off) => ({ kind: "write-off" as const, amount: off.amount })),
  ];
  const events = parts.map(({ kind, amount: part }): LedgerEvent => {
    return { date, kind, amount: negateOre(part), sek: negateOre(toSek(part, invoice.rate)) };
  });
  const clearsAll = sumOre(events.map((event) => event.amount)) === negateOre(openAmount(invoice));
  const [first, ...rest] = events;
  if (!clearsAll || first === undefined) return events;
  const left = openSek(invoice) + sumOre(events.map((event) => event.sek));
  return [{ ...first, sek: ore(first.sek - left) }, ...rest];
}

function rowsOfAccrual(payment: Payment, clearedSek: Ore): DraftRow[] {
  const { invoice, writeOffs, amountSek } = payment;
  const sign = debitSign(invoice.register);
  const offs = writeOffs.map((off) => ({
    account: off.account,
    amount: ore(sign * toSek(off.amount, invoice.rate)),
    text: off.text,
  }));
  const rows = [
    { account: payment.account, amount: ore(sign * amountSek) },
    ...offs,
    { account: controlAccounts[invoice.register], amount: ore(sign * clearedSek) },
  ];
  const difference = negateOre(sumOre(rows.map(({ amount }) => amount)));
  return [...rows, { account: difference < 0n ? 3960 : 7960, amount: difference }];
}

/** With the cash method the payment is what books the sale or the cost, in proportion to what is paid. */
function rowsOfCashMethod({ invoice, amount, account }: Payment): DraftRow[] {
  const paidBefore = invoice.total - invoice.taxReduction - openAmount(invoice);
  const counter = counterRows(invoice).map((row) => ({
    ...row,
    amount: ore(
      share(row.amount, paidBefore + amount, invoice.total) - share(row.amount, paidBefore, invoice.total),
    ),
  }));
  const rows = [{ account, amount: ore(debitSign(invoice.register) * amount) }, ...counter];
  const [first, second, ...rest] = rows;
  if (first === undefined || second === undefined) return rows;
  const left = sumOre(rows.map((row) => row.amount));
  return [first, { ...second, amount: ore(second.amount - left) }, ...rest];
}
