/** The simulated companies obey the laws of bookkeeping on every day, so that they can be held as truth. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PlainDate, addDays, daysBetween } from "#domain/calendar/plainDate.ts";
import { parseOrganizationNumber } from "#domain/parties/organizationNumber.ts";
import { sumOre } from "#domain/money/ore.ts";
import { blueprints } from "#sandbox/simulation/companies.data.ts";
import { simulateCompany } from "#sandbox/simulation/simulateCompany.ts";
import {
  balancesAt,
  controlBalanceAt,
  ledgerSumAt,
  openItemsAt,
  plantedDifferencesAt,
} from "#sandbox/truth/groundTruth.ts";

const latestMs = Date.UTC(2026, 10, 1);
const companies = new Map(
  blueprints.map((blueprint) => [blueprint.key, simulateCompany(blueprint, { seed: "1", latestMs })]),
);
const company = (key: string) => companies.get(key)!;
const everyDayOf = (key: string): fc.Arbitrary<PlainDate> => {
  const { years } = company(key);
  const from = years.reduce((first, year) => (year.from < first ? year.from : first), years[0]!.from);
  const to = years.reduce((last, year) => (year.to > last ? year.to : last), years[0]!.to);
  return fc.integer({ min: 0, max: daysBetween(from, to) }).map((days) => addDays(from, days));
};
const accrual = ["small", "broken", "messy", "long-first", "demo"];

describe("the simulated companies", () => {
  it.each(blueprints.map(({ key }) => key))(
    "%s has vouchers that balance, in the year they are dated in",
    (key) => {
      let vouchers = 0;
      for (const year of company(key).years) {
        for (const series of year.series.values()) {
          for (const { date, rows } of series.vouchers.values()) {
            const live = rows.filter(({ mark }) => mark !== "struck");
            if (sumOre(live.map(({ amount }) => amount)) !== 0n || date < year.from || date > year.to) {
              expect.fail(`${series.code} ${date}`);
            }
            vouchers += 1;
          }
        }
      }
      expect(vouchers).toBeGreaterThan(200);
    },
  );
  it.each(accrual)("%s parts ledger and control account by what was planted and nothing else", (key) => {
    fc.assert(
      fc.property(
        everyDayOf(key),
        fc.constantFrom("customer" as const, "supplier" as const),
        (day, register) => {
          const planted = plantedDifferencesAt(company(key), register, day);
          const difference = planted.reduce((sum, fact) => sum + fact.differenceOre, 0n);
          expect(
            controlBalanceAt(company(key), register, day) - ledgerSumAt(company(key), register, day),
          ).toBe(difference);
        },
      ),
      { numRuns: 60 },
    );
  });
  it.each(["small", "cash", "long-first"])("%s has books that balance at the end of every day", (key) => {
    fc.assert(
      fc.property(everyDayOf(key), (day) => {
        const balances = balancesAt(company(key), day);
        const opening = company(key).years.find(({ from, to }) => from <= day && day <= to)!;
        const carried = sumOre([...opening.accounts.values()].map((account) => account.opening));
        expect(sumOre(balances.values())).toBe(carried);
      }),
      { numRuns: 30 },
    );
  });
  it("opens each closed year's successor with its closing balances, sum zero", () => {
    const { years } = company("small");
    const [, second, third] = years;
    for (const year of [second!, third!]) {
      expect(sumOre([...year.accounts.values()].map((account) => account.opening))).toBe(0n);
    }
  });
  it("keeps the account running sums equal to the rows behind them", () => {
    for (const key of ["small", "messy", "cash"]) {
      for (const year of company(key).years) {
        const balances = balancesAt(company(key), year.to);
        for (const account of year.accounts.values()) {
          expect(account.opening + account.movement, `${key} ${account.number}`).toBe(
            balances.get(account.number),
          );
        }
      }
    }
  });
  it("has open items at the year end that are paid in the four months after it", () => {
    const atYearEnd = openItemsAt(company("small"), "customer", "2025-12-31" as PlainDate);
    const later = new Set(
      openItemsAt(company("small"), "customer", "2026-04-30" as PlainDate).map((i) => i.number),
    );
    expect(atYearEnd.filter(({ number }) => !later.has(number)).length).toBeGreaterThan(5);
  });
  it("never posts a claim under the cash method until the year is closed", () => {
    expect(controlBalanceAt(company("cash"), "customer", "2025-10-01" as PlainDate)).toBe(0n);
    expect(controlBalanceAt(company("cash"), "customer", "2024-12-31" as PlainDate)).toBe(
      ledgerSumAt(company("cash"), "customer", "2024-12-31" as PlainDate),
    );
  });
  it("plants three faults in the demo company", () => {
    expect(
      company("demo")
        .planted.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(["booked-in-other-period", "edited-voucher", "manual-voucher"]);
  });
  it("plants every kind of fault in the messy company", () => {
    expect(new Set(company("messy").planted.map(({ kind }) => kind)).size).toBe(16);
  });
  it("holds a hundred thousand vouchers in one year of the large company", () => {
    const year = company("large").years[0]!;
    const vouchers = [...year.series.values()].reduce((sum, series) => sum + series.vouchers.size, 0);
    expect(vouchers).toBeGreaterThanOrEqual(100_000);
  });
  it("gives every company a number with a right check digit, and none twice", () => {
    const numbers = blueprints.map(({ organizationNumber }) => organizationNumber);
    for (const number of numbers) {
      expect(parseOrganizationNumber(number, "2026-01-01" as PlainDate).ok, number).toBe(true);
    }
    expect(new Set(numbers).size).toBe(numbers.length);
  });
  it("makes the same company of the same seed, and another of another", () => {
    const [blueprint] = blueprints;
    const total = (seed: string) =>
      sumOre(
        [...simulateCompany(blueprint!, { seed, latestMs }).customer.invoices.values()].map((i) => i.total),
      );
    expect(total("1")).toBe(total("1"));
    expect(total("2")).not.toBe(total("1"));
  });
});
