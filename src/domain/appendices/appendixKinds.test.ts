import { describe, expect, it } from "vitest";
import { plainDate } from "../calendar/plainDate.ts";
import { ore } from "../money/ore.ts";
import type { AppendixContents } from "./appendix.ts";
import { appendixKinds, rollContent } from "./appendixKinds.ts";
import { lastYearsRow, sameAsLastYear } from "./lastYear.ts";
import { reconciledByAccount } from "./reconciledByAccount.ts";
import { readStoredContent, storeContent } from "./storedContent.ts";
import { defaultName, suggestKinds } from "./suggestKinds.ts";

const sum = (account: string, amount: bigint | null) => ({
  account,
  amount: amount === null ? null : ore(amount),
});

describe("the reconciled amount", () => {
  it("is what all appendices of an account say together, main ones apart", () => {
    const amounts = reconciledByAccount([
      { kind: "bank", sums: [sum("1930", 100n)] },
      { kind: "specification", sums: [sum("1930", 20n), sum("1940", 0n)] },
      { kind: "main", sums: [sum("1930", 120n)] },
    ]);
    expect(Array.from(amounts)).toEqual([
      ["1930", 120n],
      ["1940", 0n],
    ]);
  });
  it("is unknown when one of them cannot say", () => {
    const amounts = reconciledByAccount([
      { kind: "bank", sums: [sum("1930", 100n)] },
      { kind: "specification", sums: [sum("1930", null)] },
    ]);
    expect(amounts.get("1930")).toBeNull();
    expect(amounts.has("1940")).toBe(false);
  });
});

describe("last year's row", () => {
  const row = { id: "a", text: "Deposition", account: null, amount: null };
  const last = [
    { id: "a", text: "Deposition hyra", account: null, amount: ore(500n) },
    { id: "b", text: "Deposition", account: null, amount: ore(700n) },
  ];
  it("is the one it was rolled from, else the only one with its text", () => {
    expect(lastYearsRow(row, last)?.id).toBe("a");
    expect(lastYearsRow({ ...row, id: "new" }, last)?.id).toBe("b");
    expect(lastYearsRow({ ...row, id: "new", text: "" }, last)).toBeNull();
  });
  it("gives its amount when it is the same as last year", () => {
    expect(sameAsLastYear(row, last).amount).toBe(500n);
    expect(sameAsLastYear({ ...row, id: "new", text: "Lån" }, last).amount).toBeNull();
  });
});

describe("the kinds that suit an account", () => {
  it.each([
    ["1930", null, ["bank", "specification"]],
    ["1630", null, ["tax-account", "specification"]],
    ["1710", null, ["accrual", "specification"]],
    ["2990", null, ["accrual", "specification"]],
    ["1510", "customer", ["customer-ledger", "specification"]],
    ["2440", "supplier", ["supplier-ledger", "specification"]],
    ["2125", null, ["tax-reserves", "specification"]],
    ["2153", null, ["excess-depreciation", "specification"]],
    ["2512", null, ["tax-liability", "specification"]],
    ["1385", null, ["specification"]],
  ] as const)("of %s are told by its number", (account, side, kinds) => {
    expect(suggestKinds(account, side)).toEqual(kinds);
  });
  it("begin with the account's own name", () => {
    expect(defaultName([{ account: "1930", name: "Företagskonto" }])).toBe("Företagskonto");
    expect(defaultName([{ account: "1930", name: "" }])).toBe("1930");
  });
});

describe("stored content", () => {
  const contents: AppendixContents = {
    specification: {
      rows: [
        {
          id: "a",
          text: "Deposition",
          reference: "12",
          account: "1385",
          date: plainDate("2025-03-01"),
          voucher: { series: "A", number: "1" },
          amount: ore(-9_007_199_254_740_993n),
        },
      ],
    },
    bank: { statements: [{ account: "1930", date: null, balance: ore(5n) }], rows: [] },
    "tax-account": {
      from: plainDate("2025-01-01"),
      through: null,
      openingBalance: ore(0n),
      closingBalance: null,
      transactions: [
        { id: "t", date: plainDate("2025-01-12"), text: "1200", amount: ore(1n), balance: ore(2n) },
      ],
    },
    accrual: {
      rows: [
        { id: "a", text: "", account: null, amount: null, from: null, to: null, basis: "days", timing: null },
      ],
    },
    "customer-ledger": {},
    "supplier-ledger": {},
    "tax-reserves": {},
    "excess-depreciation": {},
    "tax-liability": {},
    main: { group: "equity" },
  };
  it("reads back what was written, of every kind and through JSON", () => {
    for (const kind of Object.keys(appendixKinds) as (keyof AppendixContents)[]) {
      const json = JSON.stringify(storeContent(kind, contents[kind]));
      expect(readStoredContent(kind, JSON.parse(json) as never)).toEqual(contents[kind]);
    }
  });
});

describe("rolling forward", () => {
  it("goes by the appendix's own rule", () => {
    const from = { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") };
    const to = { start: plainDate("2026-01-01"), end: plainDate("2026-12-31") };
    const content = { statements: [{ account: "1930", date: null, balance: ore(5n) }], rows: [] };
    const appendix = { kind: "bank", content, accounts: ["1930"], rollRule: "rows-and-amounts" } as const;
    expect(rollContent(appendix, { from, to })).toEqual(content);
    expect(rollContent({ ...appendix, rollRule: "none" }, { from, to })).toBeNull();
  });
});
