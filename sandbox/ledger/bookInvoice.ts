/** Books invoices: the document becomes a voucher and a debt, on the day it is dated or on another. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { type Ore, negateOre, ore, sumOre } from "#domain/money/ore.ts";
import { type DraftRow, postVoucher } from "#sandbox/books/postVoucher.ts";
import type { Company } from "#sandbox/state/company.ts";
import type { Invoice } from "#sandbox/state/invoice.ts";
import { share, toSek } from "./amounts.ts";
import { debitSign } from "./openAmount.ts";

export const controlAccounts = { customer: 1510, supplier: 2440 } as const;
const vatAccounts = { 25: 2611, 12: 2621, 6: 2631, 0: 2611 } as const;
const bank = 1930;
const housework = 1513;

/** Books an invoice. With the cash method nothing is posted until it is paid, unless it is paid on the spot. */
export function bookInvoice(company: Company, invoice: Invoice, bookedOn: PlainDate = invoice.date): void {
  invoice.isBooked = true;
  invoice.modifiedAtMs = company.nowMs();
  if (invoice.isCash) {
    post(company, invoice, { account: bank, bookedOn });
    invoice.finalPayDate = invoice.date;
    return;
  }
  const owed = ore(invoice.total - invoice.taxReduction);
  invoice.events.push({ date: invoice.date, kind: "invoice", amount: owed, sek: toSek(owed, invoice.rate) });
  if (invoice.method === "ACCRUAL") {
    post(company, invoice, { account: controlAccounts[invoice.register], bookedOn });
  }
}

/** Lists the rows opposite the debt, in kronor: sales or costs, VAT and rounding, as debit-positive amounts. */
export function counterRows(invoice: Invoice): DraftRow[] {
  const sign = -debitSign(invoice.register);
  const sek = (amount: bigint): Ore => ore(sign * toSek(amount, invoice.rate));
  const rows = invoice.lines.flatMap((line): DraftRow[] => [
    {
      account: line.account,
      amount: sek(line.net),
      costCenter: line.costCenter,
      project: line.project,
      text: line.text,
    },
    { account: vatAccount(invoice, line.vatPercent), amount: sek(line.vat) },
  ]);
  rows.push({ account: 3740, amount: sek(invoice.roundOff) });
  const [first, ...rest] = rows;
  if (first === undefined) return [];
  // What converting row by row loses stays on the first row, so that the debt is exactly total times rate.
  const left = sek(invoice.total) - sumOre(rows.map(({ amount }) => amount));
  return [{ ...first, amount: ore(first.amount + left) }, ...rest];
}

/** Says whose invoice it is, as voucher texts do. */
export function nameOf(invoice: Invoice): string {
  return `${invoice.party.name} (${invoice.number})`;
}

function post(
  company: Company,
  invoice: Invoice,
  { account, bookedOn }: { readonly account: number; readonly bookedOn: PlainDate },
): void {
  const sign = debitSign(invoice.register);
  const reduction = ore(sign * toSek(invoice.taxReduction, invoice.rate));
  const total = ore(sign * toSek(invoice.total, invoice.rate));
  const isCustomer = invoice.register === "customer";
  invoice.voucher = postVoucher(company, {
    series: invoice.isCash ? "F" : isCustomer ? "B" : "D",
    date: bookedOn,
    description: `${isCustomer ? "Kundfaktura" : "Leverantörsfaktura"} ${nameOf(invoice)}`,
    rows: [
      { account, amount: ore(total - reduction) },
      { account: housework, amount: reduction },
      ...counterRows(invoice),
      ...reverseCharge(invoice),
    ],
    reference: {
      type: invoice.isCash ? "CASHINVOICE" : isCustomer ? "INVOICE" : "SUPPLIERINVOICE",
      number: invoice.number,
    },
  });
}

/** The buyer of services from another EU country accounts for the VAT: ML (2023:200) 16 kap. 6 §. */
function reverseCharge(invoice: Invoice): DraftRow[] {
  if (invoice.register === "customer" || invoice.party.countryCode === "SE") return [];
  const vat = share(toSek(invoice.total, invoice.rate), 25n, 100n);
  return [
    { account: 2614, amount: negateOre(vat) },
    { account: 2645, amount: vat },
  ];
}

function vatAccount(invoice: Invoice, percent: 0 | 6 | 12 | 25): number {
  return invoice.register === "customer" ? vatAccounts[percent] : 2641;
}
