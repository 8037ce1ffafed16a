/** /3/supplierinvoices: amounts as text, `Cancel` in lists and `Cancelled` on singles, vouchers as a list. */
import { type Ore, negateOre, ore, sumOre, zeroOre } from "#domain/money/ore.ts";
import { stockholmDate } from "#sandbox/clock/stockholmTime.ts";
import { findVoucher } from "#sandbox/books/correctVoucher.ts";
import { openAmount, openSek } from "#sandbox/ledger/openAmount.ts";
import { counterRows } from "#sandbox/ledger/bookInvoice.ts";
import { toSek } from "#sandbox/ledger/amounts.ts";
import { type Answer, jsonAmount, jsonAnswer } from "#sandbox/server/answer.ts";
import type { Company } from "#sandbox/state/company.ts";
import type { Invoice } from "#sandbox/state/invoice.ts";
import { changedSince, dayOf, firstSearch, holds, inOrder, listAnswer, visible } from "../list.ts";
import { refusals } from "../refusal.ts";
import type { ApiCall, ApiRoute } from "../route.ts";
import { amountText, orNothing, rateText, urlOf } from "../shapes.ts";

const guard = { scope: "supplierinvoice", licence: "supplier-invoice" } as const;

export const supplierInvoiceRoutes: readonly ApiRoute[] = [
  { method: "GET", path: "/3/supplierinvoices", ...guard, answer: listInvoices },
  { method: "GET", path: "/3/supplierinvoices/:number", ...guard, answer: singleInvoice },
];

const stateFilters: Readonly<Record<string, (invoice: Invoice, today: string) => boolean>> = {
  cancelled: ({ isCancelled }) => isCancelled,
  fullypaid: (invoice) => invoice.isBooked && openAmount(invoice) === 0n,
  unpaid: (invoice) => invoice.isCancelled || (invoice.isBooked && openAmount(invoice) !== 0n),
  unpaidoverdue: (invoice, today) =>
    invoice.isBooked && openAmount(invoice) !== 0n && invoice.dueDate < today,
  unbooked: ({ isBooked, isCancelled }) => !isBooked && !isCancelled,
  pendingpayment: () => false,
  authorizepending: () => false,
};

function listInvoices(call: ApiCall): Answer {
  const { habits, supplier } = call.company;
  // Whether this register hears the dates is one of the things that nobody has written down.
  const [from, to] = habits.supplierDatesHonoured ? [dayOf(call, "fromdate"), dayOf(call, "todate")] : [];
  const today = stockholmDate(call.nowMs);
  const [name, value = ""] = firstSearch(call.query, ["filter", "suppliernumber", "ocr"]) ?? [];
  const isWanted = (invoice: Invoice): boolean => {
    if ((from !== undefined && invoice.date < from) || (to !== undefined && invoice.date > to)) return false;
    if (name === "filter") return stateFilters[value]?.(invoice, today) ?? true;
    if (name === "suppliernumber") return holds(invoice.party.number, value);
    return name !== "ocr" || holds(invoice.externalNumber, value);
  };
  const items = changedSince(call, visible(call, [...supplier.invoices.values()])).filter(isWanted);
  return listAnswer(call, {
    key: "SupplierInvoices",
    items: inOrder(call, items),
    render: (invoice) => renderInList(call, invoice),
  });
}

function singleInvoice(call: ApiCall): Answer {
  const invoice = call.company.supplier.invoices.get(Number(call.params["number"]));
  if (invoice === undefined) throw refusals.notFound();
  return jsonAnswer(200, { SupplierInvoice: renderSingle(call, invoice) });
}

function renderInList(call: ApiCall, invoice: Invoice): object {
  const { Balance, ...rest } = render(call, invoice);
  return {
    ...rest,
    ...(call.company.habits.supplierListHasBalance ? { Balance } : {}),
    AuthorizerName: "",
    Cancel: invoice.isCancelled,
  };
}

function render(call: ApiCall, invoice: Invoice) {
  const { company } = call;
  return {
    "@url": urlOf(call, `supplierinvoices/${invoice.number}`),
    Balance: amountText(showsSek(company, invoice) ? openSek(invoice) : balanceOf(invoice)),
    Booked: invoice.isBooked,
    CostCenter: "",
    Credit: invoice.total < 0n,
    Currency: invoice.currency,
    CurrencyRate: rateText(invoice.rate),
    CurrencyUnit: 1,
    DueDate: invoice.dueDate,
    ExternalInvoiceNumber: "",
    ExternalInvoiceSeries: "",
    FinalPayDate: orNothing(invoice.finalPayDate, company),
    GivenNumber: invoice.number.toString(),
    InvoiceDate: invoice.date,
    InvoiceNumber: invoice.externalNumber,
    Project: "",
    SupplierName: invoice.party.name,
    SupplierNumber: invoice.party.number,
    Total: amountText(showsSek(company, invoice) ? toSek(invoice.total, invoice.rate) : invoice.total),
    Vouchers: vouchersOf(company, invoice),
  };
}

function renderSingle(call: ApiCall, invoice: Invoice): object {
  return {
    ...render(call, invoice),
    AccountingMethod: invoice.method,
    AdministrationFee: "0",
    Cancelled: invoice.isCancelled,
    Comments: "",
    CreditReference: invoice.creditReference ?? 0,
    DisablePaymentFile: false,
    Freight: "0",
    OCR: "",
    PaymentPending: false,
    RoundOffValue: amountText(invoice.roundOff),
    SalesType: "STOCK",
    SupplierInvoiceRows: rowsOf(invoice),
    VAT: amountText(sumOre(invoice.lines.map(({ vat }) => vat))),
    VATType: invoice.party.countryCode === "SE" ? "NORMAL" : "EUINTERNAL",
  };
}

/** The total first, then costs and VAT, as debit and credit. */
function rowsOf(invoice: Invoice): object[] {
  const total = { account: 2440, amount: negateOre(toSek(invoice.total, invoice.rate)), text: "" };
  return [total, ...counterRows(invoice)]
    .filter(({ amount }) => amount !== 0n)
    .map(({ account, amount, text }) => ({
      Account: account,
      Code: account === 2440 ? "TOT" : account === 2641 ? "VAT" : account === 3740 ? "ROV" : "",
      Credit: jsonAmount(amount < 0n ? negateOre(amount) : zeroOre),
      Debit: jsonAmount(amount > 0n ? amount : zeroOre),
      ItemDescription: text ?? "",
      Quantity: 0,
    }))
    .map(({ Code, ...row }) => (Code === "" ? row : { ...row, Code }));
}

function vouchersOf(company: Company, { voucher: key }: Invoice): object[] {
  const voucher = key === undefined ? undefined : findVoucher(company, key);
  if (voucher === undefined) return [];
  const { series, number, yearId, referenceType } = voucher;
  return [{ Number: number, ReferenceType: referenceType, Series: series, Year: yearId }];
}

function balanceOf(invoice: Invoice): Ore {
  if (invoice.isCancelled) return invoice.total;
  return invoice.isBooked || invoice.events.length > 0 ? openAmount(invoice) : ore(0n);
}

/** Sources disagree on whether this register shows kronor or the invoice's currency. */
function showsSek({ habits }: Company, { currency }: Invoice): boolean {
  return currency !== "SEK" && habits.foreignSupplierBalanceIn === "sek";
}
