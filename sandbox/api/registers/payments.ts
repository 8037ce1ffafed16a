/** /3/invoicepayments and /3/supplierinvoicepayments: the same but for a few types, and write-offs on singles only. */
import { ore } from "#domain/money/ore.ts";
import { toSek } from "#sandbox/ledger/amounts.ts";
import { type Answer, jsonAmount, jsonAnswer } from "#sandbox/server/answer.ts";
import type { Payment, Register } from "#sandbox/state/invoice.ts";
import { changedSince, inOrder, listAnswer, orderBy, visible } from "../list.ts";
import { refusals } from "../refusal.ts";
import type { ApiCall, ApiRoute } from "../route.ts";
import { amountText, rateNumber, urlOf, voucherFields } from "../shapes.ts";

const customer = { scope: "payment", licence: "customer-invoice" } as const;
const supplier = { scope: "payment", licence: "supplier-invoice" } as const;

export const paymentRoutes: readonly ApiRoute[] = [
  { method: "GET", path: "/3/invoicepayments", ...customer, answer: (call) => list(call, "customer") },
  {
    method: "GET",
    path: "/3/invoicepayments/:number",
    ...customer,
    answer: (call) => single(call, "customer"),
  },
  {
    method: "GET",
    path: "/3/supplierinvoicepayments",
    ...supplier,
    answer: (call) => list(call, "supplier"),
  },
  {
    method: "GET",
    path: "/3/supplierinvoicepayments/:number",
    ...supplier,
    answer: (call) => single(call, "supplier"),
  },
];

const keys = {
  customer: { list: "InvoicePayments", single: "InvoicePayment", path: "invoicepayments" },
  supplier: {
    list: "SupplierInvoicePayments",
    single: "SupplierInvoicePayment",
    path: "supplierinvoicepayments",
  },
} as const;

/** In order of payment date, whether that is asked for or not. */
function list(call: ApiCall, register: Register): Answer {
  const number = call.query.get("invoicenumber");
  const items = changedSince(call, visible(call, [...call.company[register].payments.values()])).filter(
    ({ invoice }) => number === null || invoice.number.toString() === number,
  );
  return listAnswer(call, {
    key: keys[register].list,
    items: inOrder(
      call,
      orderBy(items, ({ date }) => date),
    ),
    render: (payment) => ({ ...render(call, payment), WriteOffExist: payment.writeOffs.length > 0 }),
  });
}

function single(call: ApiCall, register: Register): Answer {
  const payment = call.company[register].payments.get(Number(call.params["number"]));
  if (payment === undefined) throw refusals.notFound();
  return jsonAnswer(200, { [keys[register].single]: renderSingle(call, payment) });
}

function render(
  call: ApiCall,
  { register, number, invoice, date, amountSek, rate, isBooked }: Payment,
): object {
  const isCustomer = register === "customer";
  return {
    "@url": urlOf(call, `${keys[register].path}/${number}`),
    Amount: jsonAmount(amountSek),
    Booked: isBooked,
    Currency: invoice.currency,
    CurrencyRate: rateNumber(rate),
    CurrencyUnit: 1,
    InvoiceNumber: isCustomer ? invoice.number : invoice.number.toString(),
    Number: isCustomer ? number.toString() : number,
    PaymentDate: date,
    Source: isCustomer ? "direct" : "manual",
  };
}

function renderSingle(call: ApiCall, payment: Payment): object {
  const { invoice } = payment;
  const { party } = invoice;
  return {
    ...render(call, payment),
    ...(payment.register === "customer"
      ? {
          InvoiceCustomerName: party.name,
          InvoiceCustomerNumber: party.number,
          ModeOfPaymentAccount: payment.account,
        }
      : { Information: "", InvoiceSupplierName: party.name, InvoiceSupplierNumber: party.number }),
    AmountCurrency: jsonAmount(payment.amount),
    InvoiceDueDate: invoice.dueDate,
    InvoiceOCR: invoice.externalNumber,
    InvoiceTotal: amountText(invoice.total),
    ModeOfPayment: payment.account === 1910 ? "KONTANT" : "BG",
    ...voucherFields(payment.voucher, call.company),
    WriteOffs: payment.writeOffs.map(({ account, amount, text }) => ({
      AccountNumber: account,
      Amount: jsonAmount(ore(toSek(amount, invoice.rate))),
      CostCenter: "",
      Currency: "SEK",
      Description: text,
      Project: "",
      TransactionInformation: "",
    })),
  };
}
