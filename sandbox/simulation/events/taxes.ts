/** VAT reports at the end of each period, and the tax account that everything is drawn from on the 12th. */
import { type PlainDate, isLastOfMonth } from "#domain/calendar/plainDate.ts";
import { type Ore, negateOre, ore, sumOre } from "#domain/money/ore.ts";
import { type DraftRow, postVoucher } from "#sandbox/books/postVoucher.ts";
import { requireAccount, yearBefore, yearOf } from "#sandbox/books/years.ts";
import type { Company } from "#sandbox/state/company.ts";
import { closingBalance } from "#sandbox/state/year.ts";
import { invariant } from "#lib/invariant.ts";
import type { Simulation } from "../blueprint.ts";
import { dayOfMonth, monthsOf } from "./months.ts";

const vatAccounts = [2611, 2614, 2621, 2631, 2641, 2645];
const preliminaryTax = ore(650_000n);

/** Plans VAT reports, monthly or by quarter of the calendar. */
export function planVatReports({ agenda, blueprint, company }: Simulation): void {
  for (const { to } of monthsOf(blueprint)) {
    if (Number(to.slice(5, 7)) % blueprint.vatMonths !== 0 || !isLastOfMonth(to)) continue;
    const report = (): void => {
      clear(company, { date: to, accounts: vatAccounts, into: 2650, series: "M", text: "Momsredovisning" });
    };
    agenda.at(to, report, "report");
  }
}

/** Plans the deposits to the tax account and what Skatteverket draws from it. */
export function planTaxAccount({ agenda, blueprint, company }: Simulation): void {
  for (const month of monthsOf(blueprint).slice(1)) {
    const date = dayOfMonth(month, 12);
    if (date === undefined) continue;
    agenda.at(date, () => {
      const vatIsDue = (Number(date.slice(5, 7)) + 10) % blueprint.vatMonths === 0;
      const due = vatIsDue ? [2650, 2710, 2731] : [2710, 2731];
      deposit(company, date, due);
      clear(company, { date, accounts: due, into: 1630, series: "A", text: "Dragning på skattekontot" });
      payPreliminaryTax(company, date);
    });
    const settled = dayOfMonth(month, 20);
    if (settled !== undefined) {
      agenda.at(settled, () => {
        settleIncomeTax(company, settled);
      });
    }
  }
}

/** Reads an account's balance as it stands. */
function balance(company: Company, date: PlainDate, account: number): Ore {
  const year = yearOf(company, date);
  invariant(year !== undefined, `no year for ${date}`);
  return closingBalance(requireAccount(year, account));
}

/** Empties accounts into another. */
function clear(
  company: Company,
  plan: {
    readonly date: PlainDate;
    readonly accounts: readonly number[];
    readonly into: number;
    readonly series: string;
    readonly text: string;
  },
): void {
  const rows = plan.accounts.map((account): DraftRow => {
    return { account, amount: negateOre(balance(company, plan.date, account)) };
  });
  if (rows.every(({ amount }) => amount === 0n)) return;
  const left = negateOre(sumOre(rows.map(({ amount }) => amount)));
  postVoucher(company, {
    series: plan.series,
    date: plan.date,
    description: `${plan.text} ${plan.date.slice(0, 7)}`,
    rows: [...rows, { account: plan.into, amount: left }],
  });
}

/** Pays in what will be drawn, in whole hundreds of kronor. */
function deposit(company: Company, date: PlainDate, due: readonly number[]): void {
  const owed = negateOre(sumOre(due.map((account) => balance(company, date, account))));
  const missing = ore(owed + preliminaryTax - balance(company, date, 1630));
  if (missing <= 0n) return;
  const amount = ore(((missing + 9_999n) / 10_000n) * 10_000n);
  postVoucher(company, {
    series: "A",
    date,
    description: "Insättning på skattekontot",
    rows: [
      { account: 1630, amount },
      { account: 1930, amount: negateOre(amount) },
    ],
  });
}

function payPreliminaryTax(company: Company, date: PlainDate): void {
  postVoucher(company, {
    series: "A",
    date,
    description: `Preliminär skatt ${date.slice(0, 7)}`,
    rows: [
      { account: 2518, amount: preliminaryTax },
      { account: 1630, amount: negateOre(preliminaryTax) },
    ],
  });
}

/** In the seventh month the final tax of last year is set off against what was paid in advance. */
function settleIncomeTax(company: Company, date: PlainDate): void {
  const year = yearOf(company, date);
  const last = year === undefined ? undefined : yearBefore(company, year);
  if (year === undefined || last === undefined) return;
  const monthsIn = (Number(date.slice(5, 7)) - Number(year.from.slice(5, 7)) + 12) % 12;
  if (monthsIn !== 6) return;
  const [tax, paid] = [2512, 2518].map((number) => requireAccount(year, number).opening);
  invariant(tax !== undefined && paid !== undefined, "the chart has accounts for tax");
  if (tax === 0n && paid === 0n) return;
  postVoucher(company, {
    series: "A",
    date,
    description: "Slutlig skatt enligt besked",
    rows: [
      { account: 2512, amount: negateOre(tax) },
      { account: 2518, amount: negateOre(paid) },
      { account: 1630, amount: ore(tax + paid) },
    ],
  });
}
