/** Carries out a named change in a company, as its own people would in the program. */
import { type PlainDate, plainDate } from "#domain/calendar/plainDate.ts";
import { nextFiscalYear } from "#domain/calendar/fiscalYear.ts";
import { type Ore, negateOre, ore } from "#domain/money/ore.ts";
import { invariant } from "#lib/invariant.ts";
import { deleteVoucher, editVoucher, findVoucher, reverseVoucher } from "#sandbox/books/correctVoucher.ts";
import { postVoucher } from "#sandbox/books/postVoucher.ts";
import { carryBalances, openYear, requireAccount, requireSeries, yearById } from "#sandbox/books/years.ts";
import { bookInvoice } from "#sandbox/ledger/bookInvoice.ts";
import { creditInvoice } from "#sandbox/ledger/creditInvoice.ts";
import { draftInvoice } from "#sandbox/ledger/draftInvoice.ts";
import { openAmount } from "#sandbox/ledger/openAmount.ts";
import { bookPayment, payInvoice } from "#sandbox/ledger/payInvoice.ts";
import type { Company } from "#sandbox/state/company.ts";
import type { Invoice, Register } from "#sandbox/state/invoice.ts";
import type { Year } from "#sandbox/state/year.ts";
import type { Change } from "./change.ts";

type ChangeOf<K extends Change["kind"]> = Extract<Change, { readonly kind: K }>;
type Appliers = { readonly [K in Change["kind"]]: (company: Company, change: ChangeOf<K>) => void };

const appliers: Appliers = {
  "pay-invoice"(company, { register, number, date, amountOre }) {
    const invoice =
      number === undefined ? firstOpen(company, register) : existingInvoice(company, register, number);
    payInvoice(company, invoice, {
      date: dayOr(date, lastDay(company)),
      ...(amountOre === undefined ? {} : { amount: oreOf(amountOre) }),
    });
  },
  "add-invoice"(company, { register, date }) {
    const party = [...company[register].parties.values()].find(({ currency }) => currency === "SEK");
    invariant(party !== undefined, "a company has customers and suppliers");
    const account = register === "customer" ? 3001 : 4010;
    const lines = [{ account, text: "Ny faktura", net: ore(400_000n), vatPercent: 25 as const }];
    bookInvoice(
      company,
      draftInvoice(company, { register, party, date: dayOr(date, lastDay(company)), lines }),
    );
  },
  "book-invoice"(company, { register, number, date }) {
    const invoice = existingInvoice(company, register, number);
    bookInvoice(company, invoice, dayOr(date, invoice.date));
  },
  "book-payment"(company, { register, number }) {
    const payment = company[register].payments.get(number);
    invariant(payment !== undefined && !payment.isBooked, `no unbooked ${register} payment ${number}`);
    bookPayment(company, payment);
  },
  "credit-invoice"(company, { register, number, date }) {
    const invoice = existingInvoice(company, register, number);
    creditInvoice(company, invoice, { date: dayOr(date, lastDay(company)) });
  },
  "post-voucher"(company, { series, date, text, comments, debit, credit, amountOre }) {
    const amount = oreOf(amountOre ?? "10000");
    postVoucher(company, {
      series: series ?? "A",
      date: dayOr(date, yearToClose(company).to),
      description: text ?? "Manuell verifikation",
      comments: comments ?? "",
      rows: [
        { account: debit ?? 6110, amount },
        { account: credit ?? 1930, amount: negateOre(amount) },
      ],
    });
  },
  "copy-voucher"(company, key) {
    const voucher = findVoucher(company, key);
    invariant(voucher !== undefined, `no voucher ${key.series} ${key.number}`);
    const { series, date, description, comments, rows } = voucher;
    postVoucher(company, {
      series,
      date,
      description,
      comments,
      rows: rows.filter(({ mark }) => mark !== "struck"),
    });
  },
  "edit-voucher"(company, { account, ...key }) {
    const rows = findVoucher(company, key)?.rows ?? [];
    const index = rows.findIndex(({ mark }) => mark !== "struck");
    const row = rows[index];
    invariant(row !== undefined, `no voucher ${key.series} ${key.number} with rows`);
    editVoucher(company, key, { strike: [index], add: [{ ...row, account: account ?? 6991 }] });
  },
  "delete-voucher": deleteVoucher,
  "reverse-voucher"(company, { date, ...key }) {
    const voucher = findVoucher(company, key);
    invariant(voucher !== undefined, `no voucher ${key.series} ${key.number}`);
    reverseVoucher(company, key, dayOr(date, voucher.date));
  },
  "lock-through"(company, { date }) {
    company.lockedThrough = date === null ? undefined : plainDate(date);
  },
  "set-licences"({ habits }, { licences }) {
    habits.licences = licences;
  },
  "set-user-lacks"({ habits }, { licences }) {
    habits.userLacks = licences;
  },
  "set-account"(company, { yearId, number, active, costCenterSetting }) {
    const account = requireAccount(existingYear(company, yearId), number);
    account.active = active ?? account.active;
    account.costCenterSetting = costCenterSetting ?? account.costCenterSetting;
    account.modifiedAtMs = company.nowMs();
  },
  "set-series"(company, { yearId, code, manual }) {
    requireSeries(existingYear(company, yearId), code).manual = manual;
  },
  "set-opening-balance"(company, { yearId, account, amountOre }) {
    const kept = requireAccount(existingYear(company, yearId), account);
    kept.opening = oreOf(amountOre);
    kept.modifiedAtMs = company.nowMs();
  },
  "open-next-year"(company) {
    const last = lastYear(company);
    const { start, end } = nextFiscalYear({ start: last.from, end: last.to });
    const id = Math.max(...company.years.map((year) => year.id)) + 1;
    openYear(company, { id, from: start, to: end, method: last.method }, last);
  },
  "remove-last-year"(company) {
    company.years.splice(company.years.indexOf(lastYear(company)), 1);
    company.preselectedYearId = lastYear(company).id;
  },
  "carry-balances"(company, { yearId }) {
    carryBalances(company, existingYear(company, yearId));
  },
  "set-habits"({ habits }, { habits: changed }) {
    Object.assign(habits, changed);
  },
};

/** Applies a change. One that cannot be made is a mistake of the test that asks for it. */
export function applyChange<K extends Change["kind"]>(
  company: Company,
  change: ChangeOf<K> & { readonly kind: K },
): void {
  const apply: (company: Company, change: ChangeOf<K>) => void = appliers[change.kind];
  apply(company, change);
}

function lastYear({ years }: Company): Year {
  const last = years.toSorted((a, b) => (a.to < b.to ? 1 : -1))[0];
  invariant(last !== undefined, "a company has a year");
  return last;
}

/** The year before the one that has begun. */
function yearToClose(company: Company): Year {
  return company.years.toSorted((a, b) => (a.to < b.to ? 1 : -1))[1] ?? lastYear(company);
}

/** The last day on which the company is known to have done something. */
function lastDay(company: Company): PlainDate {
  const days = [...company.customer.payments.values()].map(({ date }) => date);
  return days.reduce((last, day) => (day > last ? day : last), yearToClose(company).to);
}

function firstOpen(company: Company, register: Register): Invoice {
  const open = [...company[register].invoices.values()].find((i) => i.isBooked && openAmount(i) > 0n);
  invariant(open !== undefined, `no open ${register} invoice`);
  return open;
}

function existingInvoice(company: Company, register: Register, number: number): Invoice {
  const invoice = company[register].invoices.get(number);
  invariant(invoice !== undefined, `no ${register} invoice ${number}`);
  return invoice;
}

function existingYear(company: Company, id: number): Year {
  const year = yearById(company, id);
  invariant(year !== undefined, `no year ${id}`);
  return year;
}

function dayOr(text: string | undefined, otherwise: PlainDate): PlainDate {
  return text === undefined ? otherwise : plainDate(text);
}

function oreOf(text: string): Ore {
  return ore(BigInt(text));
}
