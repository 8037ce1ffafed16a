/** Financial years: finding them, opening the next and carrying balances over. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { zeroOre } from "#domain/money/ore.ts";
import { invariant } from "#lib/invariant.ts";
import type { Company } from "#sandbox/state/company.ts";
import {
  type Account,
  type Series,
  type Year,
  closingBalance,
  isBalanceAccount,
} from "#sandbox/state/year.ts";

/** Finds the year that holds a day. */
export function yearOf(company: Company, date: PlainDate): Year | undefined {
  return company.years.find(({ from, to }) => from <= date && date <= to);
}

/** Finds a year by its id. */
export function yearById(company: Company, id: number): Year | undefined {
  return company.years.find((year) => year.id === id);
}

/** Finds the year that ended the day before this one began, or the latest before it. */
export function yearBefore(company: Company, year: Year): Year | undefined {
  return company.years.filter(({ to }) => to < year.from).sort((a, b) => (a.to < b.to ? 1 : -1))[0];
}

/** Finds an account that the code itself books on. */
export function requireAccount(year: Year, number: number): Account {
  const account = year.accounts.get(number);
  invariant(account !== undefined, `year ${year.id} has no account ${number}`);
  return account;
}

/** Finds a series that the code itself books in. */
export function requireSeries(year: Year, code: string): Series {
  const series = year.series.get(code);
  invariant(series !== undefined, `year ${year.id} has no series ${code}`);
  return series;
}

/** Opens a year after another: chart and series are copied, balances not yet. */
export function openYear(company: Company, next: Omit<Year, "accounts" | "series">, like: Year): Year {
  const modifiedAtMs = company.nowMs();
  const year: Year = {
    ...next,
    accounts: new Map(
      [...like.accounts].map(([number, account]) => [
        number,
        { ...account, opening: zeroOre, movement: zeroOre, modifiedAtMs },
      ]),
    ),
    series: new Map(
      [...like.series].map(([code, series]) => [
        code,
        { ...series, nextNumber: 1, vouchers: new Map(), modifiedAtMs },
      ]),
    ),
  };
  company.years.push(year);
  return year;
}

/**
 * Carries balances over from the year before, as a person does it by a menu choice in Fortnox: it never happens by
 * itself when a late voucher changes the earlier year.
 */
export function carryBalances(company: Company, year: Year): void {
  const before = yearBefore(company, year);
  if (before === undefined) return;
  for (const account of before.accounts.values()) {
    if (!isBalanceAccount(account.number)) continue;
    const next = year.accounts.get(account.number);
    if (next === undefined) continue;
    next.opening = closingBalance(account);
    next.modifiedAtMs = company.nowMs();
  }
}
