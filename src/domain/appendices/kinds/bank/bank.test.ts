import { describe, expect, it } from "vitest";
import { plainDate } from "../../../calendar/plainDate.ts";
import { ore } from "../../../money/ore.ts";
import type { AppendixContext } from "../../kindRules.ts";
import { bank } from "./bank.ts";
import type { BankContent, BankRow } from "./content.ts";

const year = { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") };
const context: AppendixContext = {
  accounts: ["1930"],
  asOf: year.end,
  fiscalYear: year,
  overrides: [],
  balances: [],
  voucherIndexOf: () => null,
  bookedRows: [],
  ledger: null,
  others: [],
};
const onItsWay: BankRow = {
  id: "a",
  stands: "only-booked",
  account: null,
  date: plainDate("2025-12-30"),
  text: "Betalning på väg",
  reference: "",
  voucher: null,
  amount: ore(-40_000n),
};
const statements = [{ account: "1930", date: null, balance: ore(1_000_000n) }];

describe("a bank appendix", () => {
  it("adds what only the books have to the statement, and takes away what only the statement has", () => {
    const fee: BankRow = {
      ...onItsWay,
      id: "b",
      stands: "only-on-statement",
      text: "Avgift",
      amount: ore(-500n),
    };
    const { sums, findings } = bank.figures({ statements, rows: [onItsWay, fee] }, context);
    expect(sums[0]?.figure.value).toBe(960_500n);
    expect(sums[0]?.figure.trace).toMatchObject({
      formula: "statement-and-adjustments",
      terms: [
        { label: "statement", operator: "+", amount: 1_000_000n },
        { label: "only-booked", operator: "+", amount: -40_000n },
        { label: "only-on-statement", operator: "-", amount: -500n },
      ],
    });
    expect(findings).toEqual([]);
  });
  it("is unknown without the statement's balance, whatever rows there are", () => {
    const { sums, findings } = bank.figures({ statements: [], rows: [onItsWay] }, context);
    expect(sums[0]?.figure.value).toBeNull();
    expect(findings).toEqual([
      { kind: "statement-missing", severity: "error", rowId: null, account: "1930" },
    ]);
  });
  it("warns when the statement is of another day", () => {
    const content: BankContent = {
      statements: [{ account: "1930", date: plainDate("2026-01-02"), balance: ore(0n) }],
      rows: [],
    };
    const { findings } = bank.figures(content, context);
    expect(findings).toEqual([
      { kind: "statement-other-day", severity: "warning", rowId: null, account: "1930", date: "2026-01-02" },
    ]);
  });
  it("holds each account against its own statement", () => {
    const accounts = ["1930", "1940"];
    const both = [...statements, { account: "1940", date: null, balance: ore(200n) }];
    const rows = [{ ...onItsWay, account: "1940" }];
    const { sums } = bank.figures({ statements: both, rows }, { ...context, accounts });
    expect(sums.map(({ figure }) => figure.value)).toEqual([1_000_000n, -39_800n]);
  });
  it("begins with a statement for each account, and next year with neither balance nor rows", () => {
    expect(bank.emptyContent(["1930"])).toEqual({
      statements: [{ account: "1930", date: null, balance: null }],
      rows: [],
    });
    const roll = { content: { statements, rows: [onItsWay] }, from: year, to: year, accounts: ["1930"] };
    expect(bank.rollForward({ ...roll, rule: "rows" })).toEqual(bank.emptyContent(["1930"]));
    expect(bank.rollForward({ ...roll, rule: "none" })).toBeNull();
  });
});
