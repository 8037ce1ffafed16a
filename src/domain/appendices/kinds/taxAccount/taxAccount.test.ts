import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, plainDate } from "../../../calendar/plainDate.ts";
import { type Ore, ore, sumOre } from "../../../money/ore.ts";
import type { AppendixContext, BookedRow } from "../../kindRules.ts";
import type { TaxAccountContent, TaxAccountTransaction } from "./content.ts";
import { matchTransactions, matchWindowDays } from "./matchTransactions.ts";
import { taxAccount } from "./taxAccount.ts";

const year = { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") };

function transaction(id: string, date: string, kronor: bigint): TaxAccountTransaction {
  return { id, date: plainDate(date), text: id, amount: ore(kronor * 100n), balance: null };
}

function booked(voucherIndex: number, date: string, kronor: bigint): BookedRow {
  const number = voucherIndex.toString();
  const amount = ore(kronor * 100n);
  return { account: "1630", voucherIndex, series: "A", number, date: plainDate(date), text: "", amount };
}

function contentOf(
  transactions: readonly TaxAccountTransaction[],
  [opening, closing]: readonly [bigint, bigint],
): TaxAccountContent {
  const [from, through] = [year.start, year.end];
  const [openingBalance, closingBalance] = [ore(opening * 100n), ore(closing * 100n)];
  return { from, through, openingBalance, closingBalance, transactions };
}

function contextOf(rows: readonly BookedRow[], closing: bigint): AppendixContext {
  return {
    accounts: ["1630"],
    asOf: year.end,
    fiscalYear: year,
    overrides: [],
    balances: [{ account: "1630", name: "Skattekonto", opening: ore(0n), closing: ore(closing * 100n) }],
    voucherIndexOf: () => null,
    bookedRows: rows,
    ledger: null,
    others: [],
  };
}

describe("the bridge of the tax account", () => {
  it("goes from Skatteverket's balance over what is on one side only to what the ledger should hold", () => {
    const content = contentOf(
      [transaction("payment", "2025-02-12", 500n), transaction("interest", "2025-12-06", 7n)],
      [0n, 507n],
    );
    const rows = [booked(1, "2025-02-10", 500n), booked(2, "2025-12-30", 300n)];
    const figures = taxAccount.figures(content, contextOf(rows, 800n));
    expect(figures.statement).toBe(507_00n);
    expect(figures.matched.map(({ transaction: { id }, row }) => [id, row.voucherIndex])).toEqual([
      ["payment", 1],
    ]);
    expect(figures.onlyOnStatement.map(({ id }) => id)).toEqual(["interest"]);
    expect(figures.onlyBooked.map(({ voucherIndex }) => voucherIndex)).toEqual([2]);
    expect(figures.sums[0]?.figure.value).toBe(800_00n);
    expect(figures.unexplained).toBe(0n);
    expect(figures.findings).toEqual([]);
    expect(figures.sums[0]?.figure.trace).toMatchObject({
      formula: "tax-account-bridge",
      terms: [
        { label: "statement", operator: "+", amount: 507_00n },
        { label: "only-on-statement", operator: "-", amount: 7_00n },
        { label: "only-booked", operator: "+", amount: 300_00n, link: { kind: "voucher", voucherIndex: 2 } },
      ],
    });
  });
  it("leaves last year's difference unexplained", () => {
    const figures = taxAccount.figures(contentOf([], [40n, 40n]), contextOf([], 100n));
    expect(figures.unexplained).toBe(60_00n);
  });
  it("counts a payment that came after the balance date as on its way", () => {
    const content = {
      ...contentOf([transaction("late", "2026-01-02", 300n)], [0n, 300n]),
      through: plainDate("2026-01-31"),
    };
    const figures = taxAccount.figures(content, contextOf([booked(1, "2025-12-30", 300n)], 300n));
    expect(figures.statement).toBe(0n);
    expect(figures.matched).toEqual([]);
    expect(figures.onlyBooked.map(({ voucherIndex }) => voucherIndex)).toEqual([1]);
    expect(figures.unexplained).toBe(0n);
  });
  it("does not ask for transactions from before the list begins, but says that it begins late", () => {
    const content = {
      ...contentOf([transaction("a", "2025-07-12", 5n)], [10n, 15n]),
      from: plainDate("2025-07-01"),
    };
    const figures = taxAccount.figures(
      content,
      contextOf([booked(1, "2025-02-01", 10n), booked(2, "2025-07-12", 5n)], 15n),
    );
    expect(figures.onlyBooked).toEqual([]);
    expect(figures.unexplained).toBe(0n);
    expect(figures.findings).toEqual([
      { kind: "transactions-begin-late", severity: "warning", rowId: null, first: "2025-07-01" },
    ]);
  });
  it("is unknown, not zero, without a list", () => {
    const figures = taxAccount.figures(
      taxAccount.emptyContent(["1630"]),
      contextOf([booked(1, "2025-02-01", 10n)], 10n),
    );
    expect(figures.sums[0]?.figure.value).toBeNull();
    expect(figures.unexplained).toBeNull();
    expect(figures.findings).toEqual([
      { kind: "statement-missing", severity: "error", rowId: null, account: "1630" },
    ]);
  });
  it("says when the list ends before the balance date and when it does not sum", () => {
    const content = {
      ...contentOf([transaction("a", "2025-11-12", 5n)], [0n, 6n]),
      through: plainDate("2025-11-30"),
    };
    const { findings } = taxAccount.figures(content, contextOf([], 6n));
    expect(findings.map(({ kind }) => kind)).toEqual(["transactions-do-not-sum", "transactions-end-early"]);
  });
  it("wants one account", () => {
    const two = { ...contextOf([], 0n), accounts: ["1630", "1631"] };
    const { findings, sums } = taxAccount.figures(contentOf([], [0n, 0n]), two);
    expect(findings[0]?.kind).toBe("account-not-one");
    expect(sums.map(({ figure }) => figure.value)).toEqual([0n, null]);
  });
  it("begins next year with an empty list", () => {
    const roll = { content: contentOf([], [0n, 0n]), from: year, to: year, accounts: ["1630"] };
    expect(taxAccount.rollForward({ ...roll, rule: "rows" })?.closingBalance).toBeNull();
    expect(taxAccount.rollForward({ ...roll, rule: "none" })).toBeNull();
  });
});

describe("matching", () => {
  const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays(year.start, days));
  const amount = fc.constantFrom<Ore>(ore(100n), ore(-100n), ore(250n));
  const transactions = fc
    .array(fc.record({ date: day, amount }), { maxLength: 15 })
    .map((list) => list.map((own, index) => ({ ...own, id: index.toString(), text: "", balance: null })));
  const rows = fc.array(fc.record({ date: day, amount }), { maxLength: 15 }).map((list) =>
    list.map((own, voucherIndex) => ({
      ...own,
      account: "1630",
      series: "A",
      number: "",
      text: "",
      voucherIndex,
    })),
  );
  it("pairs one to one, equal amounts, within the window, and loses nothing", () => {
    fc.assert(
      fc.property(transactions, rows, (theirs, ours) => {
        const { matched, looseRows, looseTransactions } = matchTransactions(theirs, ours);
        expect(new Set(matched.map(({ row }) => row)).size).toBe(matched.length);
        expect(new Set(matched.map((pair) => pair.transaction)).size).toBe(matched.length);
        expect(matched.length + looseRows.length).toBe(ours.length);
        expect(matched.length + looseTransactions.length).toBe(theirs.length);
        for (const {
          row,
          transaction: { date, amount: theirAmount },
        } of matched) {
          expect(row.amount).toBe(theirAmount);
          expect(Math.abs(daysBetween(date, row.date))).toBeLessThanOrEqual(matchWindowDays);
        }
      }),
    );
  });
  it("leaves no pair that could be made", () => {
    fc.assert(
      fc.property(transactions, rows, (theirs, ours) => {
        const { looseRows, looseTransactions } = matchTransactions(theirs, ours);
        for (const loose of looseTransactions) {
          const could = looseRows.some(
            (row) =>
              row.amount === loose.amount && Math.abs(daysBetween(loose.date, row.date)) <= matchWindowDays,
          );
          expect(could).toBe(false);
        }
      }),
    );
  });
  it("does not depend on the order in which they come", () => {
    fc.assert(
      fc.property(transactions, rows, (theirs, ours) => {
        expect(matchTransactions(theirs.toReversed(), ours.toReversed())).toEqual(
          matchTransactions(theirs, ours),
        );
      }),
    );
  });
  it("prefers the nearest day", () => {
    const { matched } = matchTransactions(
      [transaction("t", "2025-03-12", 5n)],
      [booked(1, "2025-03-04", 5n), booked(2, "2025-03-13", 5n)],
    );
    expect(matched.map(({ row }) => row.voucherIndex)).toEqual([2]);
  });
  it("always bridges to the ledger when both sides began alike", () => {
    fc.assert(
      fc.property(transactions, rows, (theirs, ours) => {
        const total = sumOre(theirs.map((own) => own.amount));
        const balance = sumOre(ours.map((own) => own.amount));
        const dated = theirs.toSorted((a, b) => (a.date < b.date ? -1 : 1));
        const content = { ...contentOf(dated, [0n, 0n]), closingBalance: total };
        const context = contextOf(ours, 0n);
        const balances = [{ account: "1630", name: "", opening: ore(0n), closing: balance }];
        expect(taxAccount.figures(content, { ...context, balances }).unexplained).toBe(0n);
      }),
    );
  });
});
