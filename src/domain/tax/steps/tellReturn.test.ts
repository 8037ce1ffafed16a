import { describe, expect, it } from "vitest";
import { ore } from "../../money/ore.ts";
import { books, choose, computed } from "../books/taxBooks.fixture.ts";
import type { TaxReturn, TaxStepFigure } from "../taxReturn.ts";
import { type TaxStep, taxSteps } from "../taxStep.ts";
import { percentText } from "./terms.ts";

const year = books([
  ["1930", 470_000],
  ["2129", -100_000, { opening: -100_000 }],
  ["2518", 40_000],
  ["3001", -450_000],
  ["7412", 30_000],
  ["6072", 10_000, { name: "Representation, ej avdragsgill" }],
]);
const choice = choose("max", {
  payrollBase: 30_000n,
  confirmsUplift: true,
  treatments: new Map([["6072", "7653"]]),
  losses: { broughtForward: 5000n, forfeited: 1000n, barred: 0n },
  properties: [{ row: "95", base: 100_000n, feeCap: null }],
  groupContribution: { given: ore(20_000_00n), received: ore(0n) },
});
const stepOf = ({ steps }: TaxReturn, step: TaxStep): TaxStepFigure => {
  const found = steps.find((one) => one.step === step);
  if (found === undefined) throw new Error(step);
  return found;
};
const kronor = (made: TaxReturn): Readonly<Record<string, number | null>> =>
  Object.fromEntries(
    made.steps.map(({ step, amount }) => [step, amount === null ? null : Number(amount) / 100]),
  );

describe("the steps of appropriations and tax", () => {
  // Ours, counted by hand: 24,26 % of 30 000 is 7 278, 1 % of 100 000 is 1 000, 1,96 % and 4 % of 100 000 are 1 960 and
  // 4 000; a fourth of 493 682 is 123 420, and 20,6 % of 370 260 is 76 273.
  it("are all there in the order of work, each with what it adds to the surplus", () => {
    const made = computed(year, choice);
    expect(made.steps.map(({ step }) => step)).toEqual(taxSteps);
    expect(kronor(made)).toEqual({
      "booked-result": 410_000,
      "payroll-tax": -7278,
      "property-tax": -1000,
      "non-deductible": 10_000,
      "non-taxable": 0,
      "excess-depreciation": 0,
      "group-contribution": -20_000,
      "reserve-reversal": 104_000,
      "standard-income": 1960,
      "other-adjustments": 0,
      losses: -4000,
      "reserve-allocation": -123_420,
      tax: 76_273,
      result: 410_000 - 7278 - 1000 - 20_000 + 100_000 - 123_420 - 76_273,
    });
    expect(made.ink2s.surplus).toBe(370_262n);
  });

  it("lead to accounts and to law", () => {
    const made = computed(year, choice);
    const payroll = stepOf(made, "payroll-tax");
    expect(payroll.trace.terms.map(({ link }) => link)).toContainEqual({ kind: "account", account: "7533" });
    expect(payroll.rules).toMatchObject([{ source: "lag (1991:687) 1 §", certainty: "law" }]);
    const sources = stepOf(made, "reserve-reversal").rules.map(({ certainty }) => certainty);
    expect(sources).toContain("secondary");
  });

  it("are nothing where there is neither an amount nor a question", () => {
    const made = computed(year, choose("booked"));
    const nothing = made.steps.filter(({ isNothing }) => isNothing).map(({ step }) => step);
    // Asked of pensions, of the name of 6072 and of the reserve that must be reversed.
    expect(nothing).not.toContain("payroll-tax");
    expect(nothing).not.toContain("non-deductible");
    expect(nothing).not.toContain("reserve-reversal");
    expect(nothing).toContain("property-tax");
    expect(nothing).toContain("losses");
  });

  it("have no amount where something is not known", () => {
    const home = { row: "80", base: 1_000_000n, feeCap: null };
    expect(stepOf(computed(year, choose("none", { properties: [home] })), "property-tax").amount).toBeNull();
  });

  it("are followed by the table of reserves and what is left to pay", () => {
    const { reserves, toPay } = computed(year, choice);
    expect(
      reserves.map(({ account, forced, voluntary, allocation, lastYear, isForced }) => {
        return [account, forced, voluntary, allocation, lastYear, isForced];
      }),
    ).toEqual([
      ["2125", 0n, 0n, 123_420_00n, 2031, false],
      ["2129", 100_000_00n, 0n, 0n, 2025, true],
    ]);
    // Tax, payroll tax and property tax less 40 000 kr of preliminary tax, also when all is moved to 2510.
    const left = 76_273n + 7278n + 1000n - 40_000n;
    expect([toPay.left, computed(year, { ...choice, gathersOn2510: true }).toPay.left]).toEqual([
      left * 100n,
      left * 100n,
    ]);
  });

  it("write rates as they are read", () => {
    expect([2060n, 196n, 50n, 100n, -10n, 2426n].map(percentText)).toEqual([
      ...["20,6 %", "1,96 %", "0,5 %", "1 %", "−0,1 %", "24,26 %"],
    ]);
  });
});
