/**
 * Both ledgers as of a day, from decoded rows: 50,000 invoices and as many payments in each, against plain JSON.parse of
 * the pages that they came in (figure: at most twice), and against a tenth of them (figure: at most 12 times). As of
 * the balance date a twelfth are open; with all payments after it everything is, which is the most there can be and
 * told beside.
 */
import { readInvoicePage } from "#adapters/fortnox/readers/invoices.ts";
import {
  readInvoicePaymentPage,
  readSupplierInvoicePaymentPage,
} from "#adapters/fortnox/readers/payments.ts";
import { readSupplierInvoicePage } from "#adapters/fortnox/readers/supplierInvoices.ts";
import { plainDate } from "#domain/calendar/plainDate.ts";
import { ledgerAsOf } from "#domain/ledger/ledgerAsOf.ts";
import type { LedgerBooks } from "#domain/ledger/openItem.ts";
import { type LedgerPages, renderLedgerPages } from "./support/ledgerPages.ts";

const limit = 2;
const growthLimit = 12;
const warmUps = 2;
const rounds = 12;
const invoicesInEach = 50_000;
const balanceDate = plainDate("2025-12-31");

const large = prepare(invoicesInEach);
/** Ten different ones, so that none of them lies in the processor's memory from the time before. */
const small = Array.from({ length: 10 }, () => prepare(invoicesInEach / 10));

const works = {
  parse: () => {
    parsePages(large.pages);
  },
  balanceDate: () => ledgers(large.books),
  everythingOpen: () => ledgers(large.unpaid),
  tenths: () => small.map(({ books }) => ledgers(books)),
  tenthsOpen: () => small.map(({ unpaid }) => ledgers(unpaid)),
};
const times = measure(works);
const ratios = {
  balanceDate: rounded(times.balanceDate / times.parse),
  everythingOpen: rounded(times.everythingOpen / times.parse),
};
const growths = {
  balanceDate: rounded((10 * times.balanceDate) / times.tenths),
  everythingOpen: rounded((10 * times.everythingOpen) / times.tenthsOpen),
};
const ratio = Math.max(...Object.values(ratios));
const items = ledgers(large.books).map((ledger) => ledger.items.length);
console.log(
  JSON.stringify({
    figure: "both ledgers as of a day, against JSON.parse",
    ratio,
    limit,
    ratios,
    milliseconds: times,
    items,
  }),
);
console.log(
  JSON.stringify({
    figure: "both ledgers as of a day, against a tenth of them",
    ratio: growths.balanceDate,
    limit: growthLimit,
    growths,
  }),
);
process.exitCode = ratio <= limit && growths.balanceDate <= growthLimit ? 0 : 1;

/** The fastest of rounds in which each takes its turn: what others do on the machine only adds. */
function measure<Name extends string>(works: Readonly<Record<Name, () => unknown>>): Record<Name, number> {
  const entries = Object.entries(works) as [Name, () => unknown][];
  const measured = Array.from({ length: warmUps + rounds }, () =>
    entries.map(([, work]) => processorMilliseconds(work)),
  ).slice(warmUps);
  const fastest = entries.map(([name], index) => [name, Math.min(...measured.map((round) => round[index]!))]);
  return Object.fromEntries(fastest) as Record<Name, number>;
}

interface Prepared {
  readonly pages: LedgerPages;
  readonly books: readonly LedgerBooks[];
  readonly unpaid: readonly LedgerBooks[];
}

function prepare(invoices: number): Prepared {
  const pages = renderLedgerPages(invoices);
  const books: readonly LedgerBooks[] = [
    {
      side: "customer",
      invoices: listed(readInvoicePage, pages.customerInvoices, { changedDuringFetch: false }),
      payments: listed(readInvoicePaymentPage, pages.customerPayments, {}),
    },
    {
      side: "supplier",
      invoices: listed(readSupplierInvoicePage, pages.supplierInvoices, { changedDuringFetch: false }),
      payments: listed(readSupplierInvoicePaymentPage, pages.supplierPayments, {}),
    },
  ];
  return {
    pages,
    books,
    unpaid: books.map((each) => ({ ...each, payments: each.payments.map(paidLater) })),
  };
}

/** As the fetch has them when nothing is read alone. */
function listed<Row, More>(
  read: (json: string) => { readonly rows: readonly Row[] },
  pages: readonly string[],
  more: More,
): readonly (Row & More & { readonly alone: null })[] {
  return pages.flatMap((page) => read(page).rows.map((row) => ({ ...row, alone: null, ...more })));
}

function paidLater(payment: LedgerBooks["payments"][number]): LedgerBooks["payments"][number] {
  return { ...payment, paidOn: plainDate("2026-01-15") };
}

function ledgers(books: readonly LedgerBooks[]) {
  return books.map((each) => ledgerAsOf(each, balanceDate));
}

function parsePages(pages: LedgerPages): void {
  for (const list of Object.values(pages) as readonly (readonly string[])[]) {
    for (const page of list) JSON.parse(page);
  }
}

function rounded(ratio: number): number {
  return Number(ratio.toFixed(2));
}

/** In time of the processor, garbage collection included, because others may be at work on the machine. */
function processorMilliseconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 100) / 10;
}
