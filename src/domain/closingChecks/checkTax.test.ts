import { describe, expect, it } from "vitest";
import { type TaxOnAccounts, taxOnAccounts } from "../appendices/tax/taxOnAccounts.ts";
import { plainDate } from "../calendar/plainDate.ts";
import { ore } from "../money/ore.ts";
import { noChoice } from "../tax/taxChoice.ts";
import type { TaxReturn } from "../tax/taxReturn.ts";
import { checkTax } from "./checkTax.ts";

const account = (number: string, opening: bigint, closing: bigint) => {
  return {
    account: number,
    name: number,
    opening: ore(opening),
    closing: ore(closing),
    chosen: null,
    given: null,
  };
};
const base = {
  fiscalYear: { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") },
  knownYears: [],
  accounts: [account("2512", -10n, -10n), account("8910", 0n, 0n)],
};
const trace = { formula: "tax", terms: [], result: null, rounding: null };
const toPay: TaxReturn["toPay"] = {
  computed: ore(2060n),
  preliminary: null,
  taxAccount: null,
  left: ore(2060n),
  payBy: null,
  payByAmount: ore(0n),
  rules: [],
  trace,
};
const entries: TaxReturn["entries"] = [
  {
    step: "tax",
    key: null,
    isReversal: false,
    text: "Skatt",
    rows: [
      { account: "8910", amount: ore(2060n) },
      { account: "2512", amount: ore(-2060n) },
    ],
  },
];
const chosen = { ...noChoice, choice: "none" } as const;
const computed: TaxOnAccounts = taxOnAccounts(
  base,
  { entries, incomeYear: 2025, reserves: [], excess: null, toPay },
  chosen,
);
const outcomes = (tax: TaxOnAccounts, closings: Readonly<Record<string, bigint>>) =>
  checkTax({
    unplaced: [],
    differing: [],
    tax,
    closings: new Map(Object.entries(closings).map(([key, amount]) => [key, ore(amount)])),
  });

describe("the tax computation on accounts", () => {
  it("is what they open with, what others booked, and what the choice puts there", () => {
    expect(computed.accounts.get("2512")).toEqual({
      account: "2512",
      name: "2512",
      opening: -10n,
      booked: 0n,
      steps: [{ step: "tax", amount: -2060n }],
      closing: -2070n,
    });
  });
});

describe("the checks of the tax return", () => {
  it("find nothing in books that hold what was computed", () => {
    const checks = outcomes(computed, { "2512": -2070n, "8910": 2060n });
    expect(checks.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["accounts-without-form-field", "ok"],
      ["form-codes-differ", "ok"],
      ["books-as-tax-computed", "ok"],
    ]);
  });
  it("find each account that holds something else, or that the books lack", () => {
    const check = outcomes(computed, { "2512": -2000n })[2];
    expect(check?.findings).toMatchObject([
      { account: "2512", expected: -2070n, actual: -2000n, amount: 70n },
      { account: "8910", expected: 2060n, actual: 0n, amount: -2060n },
    ]);
  });
  it("hold the books against nothing while no option is chosen", () => {
    const open = taxOnAccounts(
      base,
      { entries: [], incomeYear: 2025, reserves: [], excess: null, toPay },
      noChoice,
    );
    expect(outcomes(open, { "2512": -99n })[2]?.outcome).toBe("not-run");
  });
  it("list accounts without a field, and codes that the chart has elsewhere", () => {
    const unplaced = [{ account: "9930", name: "Bank", amountOre: ore(5n) }];
    const differing = [{ account: "1510", name: "Kunder", given: "7261", used: "7251" }];
    const checks = checkTax({ unplaced, differing, tax: computed, closings: new Map() });
    expect(checks[0]?.findings).toMatchObject([{ account: "9930", actual: 5n }]);
    expect(checks[1]?.findings).toMatchObject([{ account: "1510", text: "Kunder 7261 → 7251" }]);
  });
});
