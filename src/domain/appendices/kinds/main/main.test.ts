import { describe, expect, it } from "vitest";
import { plainDate } from "../../../calendar/plainDate.ts";
import { ore } from "../../../money/ore.ts";
import type { AppendixContext } from "../../kindRules.ts";
import { main } from "./main.ts";

const balance = (account: string, closing: bigint | null) => ({
  account,
  name: `Konto ${account}`,
  opening: ore(0n),
  closing: closing === null ? null : ore(closing),
});
const other = (number: number, account: string, amount: bigint | null) => ({
  appendixId: `id-${number}`,
  number,
  name: "Bank",
  sums: [{ account, amount: amount === null ? null : ore(amount) }],
});
const context: AppendixContext = {
  accounts: ["1920", "1930", "1940"],
  asOf: plainDate("2025-12-31"),
  fiscalYear: { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") },
  overrides: [],
  balances: [balance("1920", 0n), balance("1930", 500n), balance("1940", 70n)],
  voucherIndexOf: () => null,
  bookedRows: [],
  ledger: null,
  others: [other(1, "1930", 300n), other(2, "1930", 200n), other(3, "1940", 70n)],
};
const content = { group: "cash-and-bank" } as const;

describe("a main appendix", () => {
  it("sums the appendices of its group, and passes over accounts with nothing on them", () => {
    const { lines, total, findings } = main.figures(content, context);
    expect(total).toBe(570n);
    expect(lines.map(({ account, reconciled }) => [account, reconciled])).toEqual([
      ["1920", null],
      ["1930", 500n],
      ["1940", 70n],
    ]);
    expect(lines[1]?.appendices.map(({ number }) => number)).toEqual([1, 2]);
    expect(findings).toEqual([]);
  });
  it("names accounts with a balance and no appendix, and cannot say its sum", () => {
    const { total, findings } = main.figures(content, { ...context, others: [other(3, "1940", 70n)] });
    expect(total).toBeNull();
    expect(findings).toEqual([
      { kind: "account-without-appendix", severity: "warning", rowId: null, account: "1930", balance: 500n },
    ]);
  });
  it("links each amount to its appendix", () => {
    const { sums } = main.figures(content, context);
    expect(sums[0]?.figure.trace.terms).toMatchObject([
      { label: "appendix", name: "1 Bank", amount: 300n, link: { kind: "appendix", appendixId: "id-1" } },
      { label: "appendix", name: "2 Bank", amount: 200n },
    ]);
  });
  it("is of the group that its first account is in", () => {
    expect(main.emptyContent(["1930"])).toEqual({ group: "cash-and-bank" });
  });
});
