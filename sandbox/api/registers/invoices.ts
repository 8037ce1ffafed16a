/** /3/invoices: amounts as numbers; what credits and taxes an invoice has stands on the single only. */
import { type Ore, ore, sumOre } from "#domain/money/ore.ts";
import { stockholmDate } from "#sandbox/clock/stockholmTime.ts";
import { openAmount } from "#sandbox/ledger/openAmount.ts";
import { type Answer, jsonAmount, jsonAnswer } from "#sandbox/server/answer.ts";
import type { Invoice, InvoiceLine } from "#sandbox/state/invoice.ts";
import { changedSince, dayOf, firstSearch, holds, inOrder, listAnswer, orderBy, visible } from "../list.ts";
import { refusals } from "../refusal.ts";
import type { ApiCall, ApiRoute } from "../route.ts";
import { amountText, orNothing, rateNumber, urlOf, voucherFields } from "../shapes.ts";

const guard = { scope: "invoice", licence: "customer-invoice" } as const;

export const invoiceRoutes: readonly ApiRoute[] = [
  { method: "GET", path: "/3/invoices", ...guard, answer: listInvoices },
  { method: "GET", path: "/3/invoices/:number", ...guard, answer: singleInvoice },
];

type Test = (invoice: Invoice, value: string) => boolean;

/** Cancelled invoices keep their amount, and are listed as unpaid too: callers sort them out. */
const stateFilters: Readonly<Record<string, (invoice: Invoice, today: string) => boolean>> = {
  cancelled: ({ isCancelled }) => isCancelled,
  fullypaid: (invoice) => invoice.isBooked && balanceOf(invoice) === 0n,
  unpaid: (invoice) => invoice.isCancelled || (invoice.isBooked && balanceOf(invoice) !== 0n),
  unpaidoverdue: (invoice, today) => invoice.isBooked && balanceOf(invoice) !== 0n && invoice.dueDate < today,
  unbooked: ({ isBooked, isCancelled }) => !isBooked && !isCancelled,
};

const searches = {
  customername: (invoice, value) => holds(invoice.party.name, value),
  customernumber: (invoice, value) => holds(invoice.party.number, value),
  documentnumber: (invoice, value) => holds(invoice.number.toString(), value),
  currency: (invoice, value) => invoice.currency === value,
  ocr: (invoice, value) => holds(invoice.externalNumber, value),
  credit: (invoice, value) => (invoice.total < 0n).toString() === value,
  invoicetype: (invoice, value) => typeOf(invoice) === value,
  fromfinalpaydate: ({ finalPayDate }, value) => finalPayDate !== undefined && finalPayDate >= value,
  tofinalpaydate: ({ finalPayDate }, value) => finalPayDate !== undefined && finalPayDate <= value,
} satisfies Readonly<Record<string, Test>>;

const sortKeys: Readonly<Record<string, (invoice: Invoice) => string | number | bigint>> = {
  customername: ({ party }) => party.name,
  customernumber: ({ party }) => party.number,
  documentnumber: ({ number }) => number,
  invoicedate: ({ date }) => date,
  ocr: ({ externalNumber }) => externalNumber,
  total: ({ total }) => total,
};

function listInvoices(call: ApiCall): Answer {
  const [from, to] = [dayOf(call, "fromdate"), dayOf(call, "todate")];
  const today = stockholmDate(call.nowMs);
  const [name, value] = firstSearch(call.query, ["filter", ...names]) ?? [];
  const isWanted = (invoice: Invoice): boolean => {
    if ((from !== undefined && invoice.date < from) || (to !== undefined && invoice.date > to)) return false;
    if (name === undefined || value === undefined) return true;
    return name === "filter"
      ? (stateFilters[value]?.(invoice, today) ?? true)
      : searches[name](invoice, value);
  };
  const items = changedSince(call, visible(call, [...call.company.customer.invoices.values()])).filter(
    isWanted,
  );
  const sortKey = sortKeys[call.query.get("sortby") ?? ""];
  return listAnswer(call, {
    key: "Invoices",
    items: inOrder(call, sortKey === undefined ? items : orderBy(items, sortKey)),
    render: (invoice) => render(call, invoice),
  });
}

const names = Object.keys(searches) as (keyof typeof searches)[];

function singleInvoice(call: ApiCall): Answer {
  const invoice = call.company.customer.invoices.get(Number(call.params["number"]));
  if (invoice === undefined) throw refusals.notFound();
  return jsonAnswer(200, { Invoice: renderSingle(call, invoice) });
}

/** A draft shows its total or nothing as its balance; neither is owed. */
function balanceOf(invoice: Invoice): Ore {
  if (invoice.isCancelled) return invoice.total;
  if (invoice.isBooked || invoice.events.length > 0) return openAmount(invoice);
  return invoice.number % 2 === 0 ? invoice.total : ore(0n);
}

function typeOf({ isCash }: Invoice): string {
  return isCash ? "CASHINVOICE" : "INVOICE";
}

function render(call: ApiCall, invoice: Invoice): object {
  return {
    "@url": urlOf(call, `invoices/${invoice.number}`),
    Balance: jsonAmount(balanceOf(invoice)),
    Booked: invoice.isBooked,
    Cancelled: invoice.isCancelled,
    CostCenter: "",
    Currency: invoice.currency,
    CurrencyRate: rateNumber(invoice.rate),
    CurrencyUnit: 1,
    CustomerName: invoice.party.name,
    CustomerNumber: invoice.party.number,
    DocumentNumber: invoice.number.toString(),
    DueDate: invoice.dueDate,
    ExternalInvoiceReference1: "",
    ExternalInvoiceReference2: "",
    FinalPayDate: orNothing(invoice.finalPayDate, call.company),
    InvoiceDate: invoice.date,
    InvoiceType: typeOf(invoice),
    NoxFinans: invoice.isFactored,
    OCR: invoice.externalNumber,
    ...voucherFields(invoice.voucher, call.company),
    Project: "",
    Sent: invoice.isBooked,
    TermsOfPayment: invoice.party.paymentDays.toString(),
    Total: jsonAmount(invoice.total),
    WayOfDelivery: "",
  };
}

function renderSingle(call: ApiCall, invoice: Invoice): object {
  const net = sumOre(invoice.lines.map((line) => line.net));
  const hasHouseWork = invoice.taxReduction !== 0n;
  return {
    ...render(call, invoice),
    AccountingMethod: invoice.method,
    Address1: invoice.party.address,
    City: invoice.party.city,
    Credit: (invoice.total < 0n).toString(),
    CreditInvoiceReference: (invoice.creditReference ?? 0).toString(),
    HouseWork: hasHouseWork,
    InvoiceRows: invoice.lines.map((line, index) => renderLine(line, index + 1)),
    Language: "SV",
    Net: jsonAmount(net),
    NotCompleted: false,
    OrganisationNumber: invoice.party.organizationNumber,
    Reminders: 0,
    RoundOff: jsonAmount(invoice.roundOff),
    TaxReduction: hasHouseWork ? Number(amountText(invoice.taxReduction)) : undefined,
    TaxReductionType: hasHouseWork ? "rot" : "none",
    TotalToPay: jsonAmount(ore(invoice.total - invoice.taxReduction)),
    TotalVAT: jsonAmount(sumOre(invoice.lines.map(({ vat }) => vat))),
    VATIncluded: false,
    ZipCode: invoice.party.zipCode,
  };
}

function renderLine(line: InvoiceLine, rowId: number): object {
  return {
    AccountNumber: line.account,
    ArticleNumber: "",
    CostCenter: line.costCenter,
    DeliveredQuantity: line.net < 0n ? "-1" : "1",
    Description: line.text,
    Discount: 0,
    DiscountType: "PERCENT",
    HouseWork: line.isHouseWork,
    Price: jsonAmount(line.net),
    PriceExcludingVAT: jsonAmount(line.net),
    Project: line.project,
    RowId: rowId,
    Total: jsonAmount(line.net),
    TotalExcludingVAT: jsonAmount(line.net),
    Unit: "st",
    VAT: line.vatPercent,
  };
}
