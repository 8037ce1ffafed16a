import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "../../../calendar/plainDate.ts";
import { negateOre, ore } from "../../../money/ore.ts";
import type { AppendixContext } from "../../kindRules.ts";
import { accrual } from "./accrual.ts";
import { usualTiming } from "./accountNature.ts";
import type { AccrualRow } from "./content.ts";
import { shareAt } from "./periodShares.ts";

const year = { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") };
const nextYear = { start: plainDate("2026-01-01"), end: plainDate("2026-12-31") };
const context: AppendixContext = {
  accounts: ["1710"],
  asOf: year.end,
  fiscalYear: year,
  overrides: [],
  balances: [],
  voucherIndexOf: () => null,
  bookedRows: [],
  ledger: null,
  others: [],
};
const rent: AccrualRow = {
  id: "rent",
  text: "Lokalhyra",
  account: null,
  amount: ore(9_000_000n),
  from: plainDate("2025-12-01"),
  to: plainDate("2026-02-28"),
  basis: null,
  timing: null,
};
const row = (change: Partial<AccrualRow>): AccrualRow => ({ ...rent, ...change });
const sumsOf = (rows: readonly AccrualRow[], accounts: readonly string[] = ["1710"]) =>
  accrual.figures({ rows }, { ...context, accounts }).sums.map(({ figure }) => figure.value);

describe("an accrual", () => {
  it("carries the months after the balance date when the period is made of whole months", () => {
    expect(sumsOf([rent])).toEqual([6_000_000n]);
  });
  it("goes by days when the period begins inside a month", () => {
    const insurance = row({
      amount: ore(365_00n),
      from: plainDate("2025-12-22"),
      to: plainDate("2026-12-21"),
    });
    expect(sumsOf([insurance])).toEqual([355_00n]);
  });
  it("goes by begun months when the row says months", () => {
    const insurance = row({
      amount: ore(13_00n),
      from: plainDate("2025-12-22"),
      to: plainDate("2026-12-21"),
    });
    expect(sumsOf([{ ...insurance, basis: "months" }])).toEqual([12_00n]);
  });
  it("says how many months of how many, and how it was rounded", () => {
    const figures = accrual.figures({ rows: [row({ amount: ore(100n) })] }, context);
    expect(figures.rows[0]).toMatchObject({ key: "row:rent", computed: 67n, value: 67n, overridden: null });
    expect(figures.rows[0]?.trace).toMatchObject({
      formula: "accrual-prepaid-months",
      rounding: "half-away-from-zero-to-ore",
      terms: [
        { label: "whole", amount: 100n },
        { label: "months-not-carried", name: "1/3", amount: 33n },
        { label: "months-carried", name: "2/3", amount: 67n },
      ],
    });
  });
  it("stands as credit on an account of class 2", () => {
    expect(sumsOf([rent], ["2970"])).toEqual([-6_000_000n]);
  });
  it("carries what is accrued up to the balance date, not after it", () => {
    expect(sumsOf([rent], ["2960"])).toEqual([-3_000_000n]);
    expect(sumsOf([row({ timing: "prepaid" })], ["2960"])).toEqual([-6_000_000n]);
  });
  it("carries an accrued cost without period whole, as an audit fee is", () => {
    const fee = row({ text: "Revision", from: null, to: null });
    expect(sumsOf([fee], ["2992"])).toEqual([-9_000_000n]);
  });
  it("is unknown, not zero, without an end of the period", () => {
    const { sums, findings } = accrual.figures({ rows: [row({ to: null })] }, context);
    expect(sums[0]?.figure.value).toBeNull();
    expect(findings).toEqual([{ kind: "row-period-incomplete", severity: "error", rowId: "rent" }]);
  });
  it("is unknown when the period ends before it begins", () => {
    const { findings } = accrual.figures({ rows: [row({ to: plainDate("2025-11-30") })] }, context);
    expect(findings).toEqual([
      { kind: "row-period-reversed", severity: "error", rowId: "rent", from: "2025-12-01", to: "2025-11-30" },
    ]);
  });
  it("says that a row carries nothing when its period is over", () => {
    const { sums, findings } = accrual.figures({ rows: [row({ to: year.end })] }, context);
    expect(sums[0]?.figure.value).toBe(0n);
    expect(findings).toEqual([{ kind: "row-carries-nothing", severity: "warning", rowId: "rent" }]);
  });
  it("keeps what was computed beside an override, and sums the override", () => {
    const override = { figure: "row:rent", amount: ore(5_000_000n), by: "anna", at: "2026-02-03T14:21:00Z" };
    const { sums, rows } = accrual.figures({ rows: [rent] }, { ...context, overrides: [override] });
    expect(rows[0]).toMatchObject({ computed: 6_000_000n, value: 5_000_000n, overridden: { by: "anna" } });
    expect(sums[0]?.figure.value).toBe(5_000_000n);
  });
});

describe("the parts of a period", () => {
  const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(plainDate("2020-01-01"), days));
  const ground = fc.record({
    start: anyDay,
    days: fc.integer({ min: 0, max: 2000 }),
    asOf: anyDay,
    basis: fc.constantFrom("months" as const, "days" as const),
    amount: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map(ore),
  });
  it("sum to the whole on every day", () => {
    fc.assert(
      fc.property(ground, ({ start, days, asOf, basis, amount }) => {
        const period = { start, end: addDays(start, days) };
        const { before, after, units, unitsAfter } = shareAt(asOf, amount, { period, basis });
        expect(before + after).toBe(amount);
        expect(unitsAfter).toBeGreaterThanOrEqual(0);
        expect(unitsAfter).toBeLessThanOrEqual(units);
      }),
    );
  });
  it("are all after before the period begins, and all before when it is over", () => {
    fc.assert(
      fc.property(ground, ({ start, days, basis, amount }) => {
        const period = { start, end: addDays(start, days) };
        const longBefore = addDays(start, -40);
        expect(shareAt(longBefore, amount, { period, basis }).after).toBe(amount);
        expect(shareAt(period.end, amount, { period, basis }).after).toBe(0n);
      }),
    );
  });
  it("never grow after the day when the day moves on", () => {
    fc.assert(
      fc.property(ground, fc.integer({ min: 0, max: 400 }), ({ start, days, asOf, basis, amount }, later) => {
        const period = { start, end: addDays(start, days) };
        const size = amount < 0n ? negateOre(amount) : amount;
        const first = shareAt(asOf, size, { period, basis }).after;
        expect(shareAt(addDays(asOf, later), size, { period, basis }).after <= first).toBe(true);
      }),
    );
  });
});

describe("an accrual that rolls forward", () => {
  const roll = (rows: readonly AccrualRow[], accounts = ["1710"]) =>
    accrual.rollForward({ content: { rows }, rule: "rows-and-amounts", from: year, to: nextYear, accounts });
  it("goes on while something of it is left after the year", () => {
    expect(roll([rent, row({ id: "over", to: year.end })])).toEqual({ rows: [rent] });
  });
  it("has its amount typed anew when it is accrued", () => {
    expect(roll([rent], ["2990"])).toEqual({ rows: [{ ...rent, amount: null }] });
  });
  it("leaves period and amount when only rows are copied, and makes nothing when nothing is", () => {
    const ground = { content: { rows: [rent] }, from: year, to: nextYear, accounts: ["1710"] };
    expect(accrual.rollForward({ ...ground, rule: "rows" })).toEqual({
      rows: [{ ...rent, amount: null, from: null, to: null }],
    });
    expect(accrual.rollForward({ ...ground, rule: "none" })).toBeNull();
  });
});

describe("the usual timing", () => {
  it.each([
    ["1710", "prepaid"],
    ["1760", "accrued"],
    ["1790", "prepaid"],
    ["2920", "accrued"],
    ["2970", "prepaid"],
    ["2990", "accrued"],
  ])("of account %s is %s", (account, timing) => {
    expect(usualTiming(account)).toBe(timing);
  });
});
