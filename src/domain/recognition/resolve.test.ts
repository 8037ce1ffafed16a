import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../calendar/plainDate.ts";
import type { EntryRow } from "../entries/entry.ts";
import { ore, sumOre } from "../money/ore.ts";
import { compareRows, haveSameRows } from "./bookedRows.ts";
import type { BookVoucher } from "./books.ts";
import type { RecognisedEntry } from "./recognise.ts";
import { type Said, actionsFor, planResolution } from "./resolve.ts";
import { findReturned } from "./returned.ts";

const yearEnd = plainDate("2025-12-31");

function row(account: string, amount: bigint): EntryRow {
  return { account, amount: ore(amount), costCenter: "", project: "", text: "" };
}

const rows = [row("6110", 500n), row("1790", -500n)];
const theirRows = [row("6991", 500n), row("1790", -500n)];
const entry: Said = { date: yearEnd, text: "Upplupen kostnad", rows };

function voucher(number: string, said: Partial<BookVoucher> = {}): BookVoucher {
  const place = { year: "own", series: "I", number, voucherIndex: Number(number) } as const;
  return { ...place, date: yearEnd, text: "I Fortnox", marker: null, rows: theirRows, ...said };
}

function recognised(said: Partial<RecognisedEntry>): RecognisedEntry {
  const nothing = { entryId: "V1", duplicates: [], reversedBy: null };
  return { ...nothing, recognition: "changed", voucher: voucher("12"), ...said };
}

describe("planResolution", () => {
  it("takes over what stands there when it is accepted", () => {
    const plan = planResolution(entry, recognised({}), "accept");
    expect(plan).toEqual({
      entry: { kind: "says", said: { date: yearEnd, text: "I Fortnox", rows: theirRows } },
      made: [],
      letStand: [],
    });
  });
  it("reverses what stands there and books ours anew when it is corrected", () => {
    const plan = planResolution(entry, recognised({}), "correct");
    expect(plan?.made.map(({ kind, text, rows: booked }) => [kind, text, booked])).toEqual([
      ["reversing", "Rättar I 12: Upplupen kostnad", [row("6991", -500n), row("1790", 500n)]],
      ["anew", "Upplupen kostnad", rows],
    ]);
  });
  it("books only anew what was removed or reversed there, and lets it be void when that is accepted", () => {
    for (const gone of [
      recognised({ recognition: "removed", voucher: null }),
      recognised({ recognition: "removed", reversedBy: voucher("13") }),
    ]) {
      expect(planResolution(entry, gone, "correct")).toMatchObject({
        entry: { kind: "void" },
        made: [{ kind: "anew", date: yearEnd, rows }],
      });
      expect(planResolution(entry, gone, "accept")).toMatchObject({ entry: { kind: "void" }, made: [] });
    }
  });
  it("reverses every surplus, or lets them stand as vouchers of their own", () => {
    const duplicates = [voucher("13"), voucher("14")];
    const twice = recognised({ recognition: "duplicate", duplicates });
    expect(planResolution(entry, twice, "reverse-duplicate")?.made.map(({ of }) => of?.number)).toEqual([
      "13",
      "14",
    ]);
    expect(planResolution(entry, twice, "accept")).toMatchObject({ made: [], letStand: duplicates });
    expect(planResolution(entry, twice, "correct")).toBeNull();
  });
  it("reverses in the year after on the entry's own day", () => {
    const firstDay = plainDate("2026-01-01");
    const theirs = voucher("3", { year: "next", date: plainDate("2026-02-03") });
    const plan = planResolution({ ...entry, date: firstDay }, recognised({ voucher: theirs }), "correct");
    expect(plan?.made.map(({ date }) => date)).toEqual([firstDay, firstDay]);
  });
  it("does nothing about an entry that is as it was sent, nor with rows that were not read", () => {
    expect(actionsFor(recognised({ recognition: "same" }))).toEqual([]);
    expect(actionsFor(recognised({ voucher: voucher("3", { rows: null }) }))).toEqual([]);
    const unread = recognised({ recognition: "duplicate", duplicates: [voucher("13", { rows: null })] });
    expect(actionsFor(unread)).toEqual(["accept"]);
    expect(planResolution(entry, unread, "reverse-duplicate")).toBeNull();
  });
  it("leaves in the books what ours says, whatever stood there", () => {
    const amounts = fc.array(fc.tuple(fc.constantFrom("1790", "6110", "6991"), fc.bigInt(-9n, 9n)), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(amounts, (theirs) => {
        const booked = theirs.map(([account, amount]) => row(account, amount));
        const plan = planResolution(
          entry,
          recognised({ voucher: voucher("12", { rows: booked }) }),
          "correct",
        );
        const all = [...booked, ...(plan?.made ?? []).flatMap(({ rows: made }) => made)];
        for (const account of ["1790", "6110", "6991"]) {
          const sum = (of: readonly EntryRow[]): bigint =>
            sumOre(of.filter((one) => one.account === account).map(({ amount }) => amount));
          expect(sum(all)).toBe(sum(rows));
        }
      }),
    );
  });
});

describe("compareRows", () => {
  it("lays three ways side by side, rows of one account as their sum", () => {
    const twice = [row("6110", 200n), row("6110", 300n), row("1790", -500n)];
    expect(compareRows({ ours: twice, sent: null, theirs: theirRows })).toMatchObject([
      { account: "1790", ours: -500n, sent: null, theirs: -500n },
      { account: "6110", ours: 500n, sent: null, theirs: null },
      { account: "6991", ours: null, sent: null, theirs: 500n },
    ]);
  });
  it("keeps cost centres and projects apart", () => {
    const of = (costCenter: string): EntryRow => ({ ...row("6110", 5n), costCenter });
    expect(haveSameRows([of("1")], [of("2")])).toBe(false);
    expect(compareRows({ ours: [of("1")], sent: [of("1")], theirs: [of("2")] })).toHaveLength(2);
  });
});

describe("findReturned", () => {
  const sought = { entryId: "V1", ...entry };
  const free = (): boolean => false;

  it("finds vouchers of the date and the rows, those of the same text first", () => {
    const vouchers = [
      voucher("1", { rows, text: "Annan text" }),
      voucher("2", { rows, text: " upplupen  KOSTNAD" }),
      voucher("3", { rows, date: plainDate("2025-12-30") }),
      voucher("4"),
      voucher("5", { rows, marker: { key: "A".repeat(16), version: 1 } }),
      voucher("6", { rows: null }),
    ];
    const [found] = findReturned([sought], vouchers, free);
    expect(found?.candidates.map(({ number }) => number)).toEqual(["2", "1"]);
  });
  it("finds nothing in what is another entry's", () => {
    expect(findReturned([sought], [voucher("1", { rows })], () => true)).toEqual([]);
  });
});
