import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../../../calendar/plainDate.ts";
import { ore, sumOre } from "../../../money/ore.ts";
import type { AppendixContext } from "../../kindRules.ts";
import type { SpecificationRow } from "./content.ts";
import { specification } from "./specification.ts";

const year = { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") };
const context: AppendixContext = {
  accounts: ["1385"],
  asOf: year.end,
  fiscalYear: year,
  overrides: [],
  balances: [],
  voucherIndexOf: ({ number }) => (number === "231" ? 17 : null),
  bookedRows: [],
  ledger: null,
  others: [],
};
const deposit: SpecificationRow = {
  id: "deposit",
  text: "Deposition lokal",
  reference: "",
  account: null,
  date: plainDate("2025-03-01"),
  voucher: { series: "A", number: "231" },
  amount: ore(2_500_000n),
};
const row = (change: Partial<SpecificationRow>): SpecificationRow => ({ ...deposit, ...change });
const answer = (rows: readonly SpecificationRow[], change: Partial<AppendixContext> = {}) =>
  specification.figures({ rows }, { ...context, ...change });

describe("a specification", () => {
  it("sums its rows on its only account, each with its voucher", () => {
    const { sums, total, findings } = answer([deposit, row({ id: "b", amount: ore(-100n), voucher: null })]);
    expect(sums).toMatchObject([{ account: "1385", figure: { key: "sum:1385", value: 2_499_900n } }]);
    expect(sums[0]?.figure.trace.terms).toMatchObject([
      {
        label: "row",
        name: "Deposition lokal",
        amount: 2_500_000n,
        link: { kind: "voucher", voucherIndex: 17 },
      },
      { label: "row", amount: -100n, link: null },
    ]);
    expect(total).toBe(2_499_900n);
    expect(findings).toEqual([]);
  });
  it("says nothing of an account without rows: unknown is not zero", () => {
    const { sums, total } = answer([]);
    expect(sums[0]?.figure.value).toBeNull();
    expect(total).toBeNull();
  });
  it("is unknown while an amount is not typed", () => {
    const { sums, findings } = answer([deposit, row({ id: "b", amount: null })]);
    expect(sums[0]?.figure.value).toBeNull();
    expect(findings).toEqual([{ kind: "row-without-amount", severity: "error", rowId: "b" }]);
  });
  it("takes no notice of the row that waits to be typed in", () => {
    const blank = row({ id: "b", text: "", date: null, voucher: null, amount: null });
    expect(answer([deposit, blank])).toEqual(answer([deposit]));
  });
  it("warns of a day outside the fiscal year and counts the row all the same", () => {
    const { sums, findings } = answer([row({ date: plainDate("2024-12-31") })]);
    expect(sums[0]?.figure.value).toBe(2_500_000n);
    expect(findings).toEqual([
      { kind: "row-outside-year", severity: "warning", rowId: "deposit", date: "2024-12-31" },
    ]);
  });
  it("counts no row that is on another account, or on none of several", () => {
    const foreign = answer([row({ account: "1930" })]);
    expect(foreign.sums[0]?.figure.value).toBeNull();
    expect(foreign.findings[0]).toMatchObject({ kind: "row-account-foreign", account: "1930" });
    const undecided = answer([deposit], { accounts: ["1385", "1386"] });
    expect(undecided.findings[0]?.kind).toBe("row-without-account");
  });
  it("says when the voucher that a row was picked from is gone", () => {
    const { findings } = answer([row({ voucher: { series: "A", number: "9" } })]);
    expect(findings[0]).toMatchObject({ kind: "row-voucher-missing", series: "A", number: "9" });
  });
  it("puts an override in the place of a sum, and says when an override has lost its figure", () => {
    const by = { by: "anna", at: "2026-02-03T14:21:00Z" };
    const overrides = [
      { figure: "sum:1385", amount: ore(1n), ...by },
      { figure: "sum:1386", amount: ore(2n), ...by },
    ];
    const { sums, findings } = answer([deposit], { overrides });
    expect(sums[0]?.figure).toMatchObject({
      computed: 2_500_000n,
      value: 1n,
      overridden: { amount: 1n, ...by },
    });
    expect(findings).toEqual([
      { kind: "override-without-figure", severity: "warning", rowId: null, figure: "sum:1386", amount: 2n },
    ]);
  });
  it("tells many rows as one term", () => {
    const rows = Array.from({ length: 51 }, (_, index) => row({ id: index.toString(), amount: ore(100n) }));
    expect(answer(rows).sums[0]?.figure.trace.terms).toEqual([
      { label: "row-many", name: "51", operator: "+", amount: 5100n, link: null },
    ]);
  });
  it("sums to its rows, account by account", () => {
    const accounts = ["1385", "1386"];
    const anyRow = fc.record({ account: fc.constantFrom(...accounts), amount: fc.bigInt().map(ore) });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 60 }), (list) => {
        const rows = list.map((own, index) => row({ ...own, id: index.toString() }));
        for (const { account, figure } of answer(rows, { accounts }).sums) {
          const own = rows.filter((candidate) => candidate.account === account);
          const expected = own.length === 0 ? null : sumOre(own.map(({ amount }) => amount ?? ore(0n)));
          expect(figure.value).toBe(expected);
        }
      }),
    );
  });
});

describe("a specification that rolls forward", () => {
  const ground = { content: { rows: [deposit] }, from: year, to: year, accounts: ["1385"] };
  it("keeps its rows without amounts, and the voucher's name as reference", () => {
    expect(specification.rollForward({ ...ground, rule: "rows" })).toEqual({
      rows: [row({ amount: null, date: null, voucher: null, reference: "A 231" })],
    });
  });
  it("keeps amounts and days when they are copied too", () => {
    expect(specification.rollForward({ ...ground, rule: "rows-and-amounts" })).toEqual({
      rows: [row({ voucher: null, reference: "A 231" })],
    });
  });
  it("makes nothing when nothing is copied", () => {
    expect(specification.rollForward({ ...ground, rule: "none" })).toBeNull();
  });
});
