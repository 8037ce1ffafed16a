import { describe, expect, it } from "vitest";
import { plainDate } from "../../../calendar/plainDate.ts";
import { ore } from "../../../money/ore.ts";
import { refused, ok } from "#lib/result.ts";
import type { ReserveFigures, TaxReturn } from "../../../tax/taxReturn.ts";
import { noChoice } from "../../../tax/taxChoice.ts";
import type { AppendixContext } from "../../kindRules.ts";
import { taxOnAccounts } from "../../tax/taxOnAccounts.ts";
import { excessDepreciation } from "../excessDepreciation/excessDepreciation.ts";
import { taxLiability } from "../taxLiability/taxLiability.ts";
import { taxReserves } from "./taxReserves.ts";

const year = { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") };
const trace = { formula: "tax", terms: [], result: null, rounding: null };
const reserve: ReserveFigures = {
  account: "2122",
  name: "Periodiseringsfond 2019",
  opening: ore(6000n),
  closing: ore(1000n),
  madeYear: 2019,
  age: 6,
  yearIsTyped: false,
  forced: ore(5000n),
  voluntary: ore(0n),
  allocation: ore(0n),
  lastYear: 2025,
  isForced: true,
};
const toPay: TaxReturn["toPay"] = {
  computed: ore(2060n),
  preliminary: ore(1000n),
  taxAccount: null,
  left: ore(1060n),
  payBy: null,
  payByAmount: ore(0n),
  rules: [],
  trace,
};
const tax = taxOnAccounts(
  {
    fiscalYear: year,
    knownYears: [],
    accounts: [
      {
        account: "2122",
        name: "Periodiseringsfond 2019",
        opening: ore(-6000n),
        closing: ore(-6000n),
        chosen: null,
        given: null,
      },
    ],
  },
  {
    entries: [
      {
        step: "reserve-reversal",
        key: "2122",
        isReversal: false,
        text: "Återföring",
        rows: [
          { account: "2122", amount: ore(5000n) },
          { account: "8819", amount: ore(-5000n) },
        ],
      },
    ],
    incomeYear: 2025,
    reserves: [reserve],
    excess: null,
    toPay,
  },
  { ...noChoice, choice: "none" },
);
const context: AppendixContext = {
  accounts: ["2122", "2125"],
  asOf: year.end,
  fiscalYear: year,
  overrides: [],
  balances: [],
  voucherIndexOf: () => null,
  bookedRows: [],
  ledger: null,
  others: [],
  tax: ok(tax),
};

describe("an appendix of tax", () => {
  it("says what an account holds when the choice is booked, term by term", () => {
    const { sums, total } = taxReserves.figures({}, context);
    expect(sums[0]?.figure.trace).toMatchObject({
      terms: [
        { label: "opening", amount: -6000n, link: { kind: "account", account: "2122" } },
        { label: "tax-step-reserve-reversal", amount: 5000n },
      ],
      result: -1000n,
    });
    expect(total).toBe(-1000n);
  });
  it("says zero of an account that neither books nor choice have anything on", () => {
    expect(taxReserves.figures({}, context).sums[1]?.figure.value).toBe(0n);
  });
  it("is unknown, not zero, when tax cannot be computed, and says why", () => {
    const problem = refused({ kind: "trial-balance-uneven" });
    const { total, findings } = taxLiability.figures({}, { ...context, tax: problem });
    expect(total).toBeNull();
    expect(findings).toEqual([
      { kind: "tax-not-computed", severity: "error", rowId: null, problem: "trial-balance-uneven" },
    ]);
  });
  it("takes what a person puts in the place of a sum", () => {
    const override = { figure: "sum:2122", amount: ore(-900n), by: "anna", at: "2026-01-21T10:00:00Z" };
    const { sums } = taxReserves.figures({}, { ...context, overrides: [override] });
    expect(sums[0]?.figure).toMatchObject({ computed: -1000n, value: -900n });
  });
  it("rolls forward empty, as all of it is computed, or not at all", () => {
    const roll = { content: {}, from: year, to: year, accounts: ["2122"] };
    expect(taxReserves.rollForward({ ...roll, rule: "rows" })).toEqual({});
    expect(taxReserves.rollForward({ ...roll, rule: "none" })).toBeNull();
  });
});

describe("the kinds of tax", () => {
  it("show reserves with year, reversal and the last year, credit positive", () => {
    expect(taxReserves.figures({}, context).reserveRows).toEqual([
      {
        account: "2122",
        name: "Periodiseringsfond 2019",
        year: 2019,
        opening: 6000n,
        reversed: 5000n,
        allocated: 0n,
        closing: 1000n,
        lastYear: 2025,
      },
    ]);
  });
  it("show what is left to pay, and what the rules allow of excess depreciation", () => {
    expect(taxLiability.figures({}, context).toPay?.left).toBe(1060n);
    expect(excessDepreciation.figures({}, context)).toMatchObject({ excess: null, rule: "none" });
  });
});
