import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../calendar/plainDate.ts";
import type { EntryRow } from "../entries/entry.ts";
import { ore } from "../money/ore.ts";
import { oppositeRows } from "./bookedRows.ts";
import type { BookVoucher, Books } from "./books.ts";
import { type RecognisedEntry, type SoughtEntry, recognise } from "./recognise.ts";

const yearEnd = plainDate("2025-12-31");
const key = "ABCDEFGH234567AB";

function row(account: string, amount: bigint, said: Partial<EntryRow> = {}): EntryRow {
  return { account, amount: ore(amount), costCenter: "", project: "", text: "", ...said };
}

const rows = [row("6110", 500n), row("1790", -500n)];
const otherRows = [row("6991", 500n), row("1790", -500n)];

function entry(said: Partial<SoughtEntry> = {}): SoughtEntry {
  return {
    entryId: "V1",
    key,
    year: "own",
    date: yearEnd,
    text: "Upplupen kostnad",
    rows,
    receipt: { series: "I", number: "12", isReadSince: true },
    wasRecognised: false,
    letStand: [],
    ...said,
  };
}

function voucher(number: string, said: Partial<BookVoucher> = {}): BookVoucher {
  return {
    year: "own",
    series: "I",
    number,
    voucherIndex: Number(number),
    date: yearEnd,
    text: "Upplupen kostnad",
    marker: { key, version: 1 },
    rows,
    ...said,
  };
}

function books(vouchers: readonly BookVoucher[], said: Partial<Books> = {}): Books {
  return { vouchers, knowsNextYear: true, lastNumbers: new Map([["I", 20]]), ...said };
}

function one(sought: SoughtEntry, vouchers: readonly BookVoucher[]): RecognisedEntry | undefined {
  return recognise([sought], books(vouchers))[0];
}

describe("recognise by the marker", () => {
  it("knows an entry by its marker in any version, whatever its number and its text", () => {
    const found = one(entry(), [voucher("40", { marker: { key, version: 7 }, text: "Omdöpt" })]);
    expect(found).toMatchObject({ recognition: "same", voucher: { number: "40" }, duplicates: [] });
  });
  it("knows it though nobody has a receipt: cancelled, refused, looked for, or lost with a backup", () => {
    expect(one(entry({ receipt: null }), [voucher("12")])?.recognition).toBe("same");
  });
  it("sees rows in another order, and rows of nothing, as the same", () => {
    expect(
      one(entry(), [voucher("12", { rows: [...rows, row("1930", 0n)].toReversed() })])?.recognition,
    ).toBe("same");
  });
  it("sees changed rows, a changed date and a changed cost centre", () => {
    const changed = [
      { rows: otherRows },
      { date: plainDate("2025-12-30") },
      { rows: [row("6110", 500n, { costCenter: "1" }), row("1790", -500n)] },
      { rows: [] },
    ];
    expect(changed.map((said) => one(entry(), [voucher("12", said)])?.recognition)).toEqual(
      changed.map(() => "changed"),
    );
  });
  it("knows an entry of the year after by its place in the list there, which has no rows", () => {
    const inNext = { year: "next", voucherIndex: null, rows: null, date: plainDate("2026-01-01") } as const;
    const sought = entry({ year: "next", date: plainDate("2026-01-01"), receipt: null });
    expect(one(sought, [voucher("3", inNext)])?.recognition).toBe("same");
  });
});

describe("recognise by the receipt", () => {
  it("knows a voucher without marker while rows or text agree", () => {
    const said = [
      { marker: null, text: "Rättad text" },
      { marker: null, rows: otherRows },
    ];
    expect(said.map((change) => one(entry(), [voucher("12", change)])?.recognition)).toEqual([
      "same",
      "changed",
    ]);
  });
  it("takes a number that was given to another voucher as gone", () => {
    const reused = [
      voucher("12", { marker: null, text: "Bankavgift", rows: otherRows }),
      voucher("12", { marker: { key: "B".repeat(16), version: 1 } }),
    ];
    expect(reused.map((other) => one(entry(), [other])?.recognition)).toEqual(["removed", "removed"]);
  });
});

describe("recognise what is gone", () => {
  it("needs an import that was read after the receipt", () => {
    const receipt = (isReadSince: boolean | null): SoughtEntry["receipt"] => ({
      series: "I",
      number: "12",
      isReadSince,
    });
    expect(one(entry({ receipt: receipt(true) }), [])?.recognition).toBe("removed");
    expect(one(entry({ receipt: receipt(false) }), [])).toBeUndefined();
    expect(one(entry({ receipt: null }), [])).toBeUndefined();
    expect(one(entry({ receipt: null, wasRecognised: true }), [])?.recognition).toBe("removed");
  });
  it("needs a later voucher of the series in a file, which does not say when it was made", () => {
    const sought = entry({ receipt: { series: "I", number: "12", isReadSince: null } });
    const last = (number: number): Books => books([], { lastNumbers: new Map([["I", number]]) });
    expect(recognise([sought], last(13))[0]?.recognition).toBe("removed");
    expect(recognise([sought], last(11))).toEqual([]);
    expect(recognise([sought], books([], { lastNumbers: new Map() }))).toEqual([]);
  });
  it("says nothing of the year after when its vouchers are not known", () => {
    const sought = entry({ year: "next", wasRecognised: true });
    expect(recognise([sought], books([], { knowsNextYear: false }))).toEqual([]);
    expect(recognise([sought], books([]))[0]?.recognition).toBe("removed");
  });
});

describe("recognise duplicates", () => {
  it("finds a copied voucher, and keeps the one of the receipt", () => {
    const found = one(entry(), [voucher("9"), voucher("12"), voucher("14", { rows: otherRows })]);
    expect(found).toMatchObject({ recognition: "duplicate", voucher: { number: "12" } });
    expect(found?.duplicates.map(({ number }) => number)).toEqual(["9", "14"]);
  });
  it("finds one whose marker was taken away when the copy kept it", () => {
    const found = one(entry(), [voucher("12", { marker: null }), voucher("14")]);
    expect([found?.voucher?.number, found?.duplicates.length]).toEqual(["12", 1]);
  });
  it("keeps the one that was booked first when there is no receipt", () => {
    const next = { year: "next", voucherIndex: null } as const;
    const found = one(entry({ receipt: null }), [voucher("2", next), voucher("14"), voucher("9")]);
    expect([found?.voucher?.number, ...(found?.duplicates ?? []).map(({ number }) => number)]).toEqual([
      "9",
      "14",
      "2",
    ]);
  });
  it("is settled by a reversal in the other program, and by letting the copy stand as it is", () => {
    const reversed = voucher("15", {
      marker: null,
      text: "Rättar verifikation I 14",
      rows: oppositeRows(rows),
    });
    expect(one(entry(), [voucher("12"), voucher("14"), reversed])?.recognition).toBe("same");
    const copy = voucher("14", { rows: otherRows });
    expect(one(entry({ letStand: [copy] }), [voucher("12"), copy])?.recognition).toBe("same");
    expect(one(entry({ letStand: [copy] }), [voucher("12"), voucher("14")])?.recognition).toBe("duplicate");
  });
});

describe("recognise what is reversed", () => {
  const reversal = (text: string, said: Partial<BookVoucher> = {}): BookVoucher =>
    voucher("15", { marker: null, text, rows: oppositeRows(rows), ...said });

  it("finds the voucher that names it and turns all its rows", () => {
    const found = one(entry(), [voucher("12"), reversal("Rättar verifikation I 12")]);
    expect([found?.recognition, found?.voucher?.number, found?.reversedBy?.number]).toEqual([
      "removed",
      "12",
      "15",
    ]);
    expect(one(entry(), [voucher("12"), reversal("Makulerar I12.")])?.recognition).toBe("removed");
  });
  it("leaves others alone: another number, other rows, one of our own, rows that were not read", () => {
    const others = [
      reversal("Rättar verifikation I 123"),
      reversal("Rättar verifikation AI 12"),
      reversal("Upplupen kostnad"),
      reversal("Rättar verifikation I 12", { rows }),
      reversal("Rättar verifikation I 12", { rows: null }),
      reversal("Rättar verifikation I 12", { marker: { key: "C".repeat(16), version: 1 } }),
    ];
    expect(others.map((other) => one(entry(), [voucher("12"), other])?.recognition)).toEqual(
      others.map(() => "same"),
    );
    expect(
      one(entry(), [voucher("12", { rows: [] }), reversal("I 12", { rows: [] })])?.reversedBy,
    ).toBeNull();
  });
});

describe("the laws of recognition", () => {
  const anyVoucher = fc.record({
    number: fc.integer({ min: 1, max: 30 }).map(String),
    year: fc.constantFrom("own" as const, "next" as const),
    key: fc.constantFrom(key, "B".repeat(16), null),
    rows: fc.constantFrom(rows, otherRows, oppositeRows(rows), null),
    text: fc.constantFrom("Upplupen kostnad", "Rättar verifikation I 12", "Hyra"),
  });
  const anyBooks = fc
    .uniqueArray(anyVoucher, { selector: ({ year, number }) => `${year} ${number}`, maxLength: 8 })
    .map((list) =>
      list.map(({ number, key: marked, ...said }) =>
        voucher(number, { ...said, marker: marked === null ? null : { key: marked, version: 1 } }),
      ),
    );

  it("is the same in whatever order the vouchers come", () => {
    fc.assert(
      fc.property(anyBooks, (list) => {
        expect(one(entry(), list.toReversed())).toEqual(one(entry(), list));
      }),
    );
  });
  it("accounts for every voucher of the marker: its own, a surplus, or one that is reversed", () => {
    fc.assert(
      fc.property(anyBooks, (list) => {
        const found = one(entry(), list);
        const own = list.filter(({ marker }) => marker?.key === key);
        if (own.length > 0) expect(found?.voucher).not.toBeNull();
        if (own.length === 1 && found?.recognition === "duplicate") expect(found.voucher?.marker).toBeNull();
        const named = [found?.voucher, ...(found?.duplicates ?? [])];
        const unnamed = own.filter((each) => !named.includes(each));
        expect(unnamed.every(({ rows: booked }) => booked !== null)).toBe(true);
      }),
    );
  });
  it("finds nothing of one entry in the vouchers of another", () => {
    fc.assert(
      fc.property(anyBooks, (list) => {
        const foreign = list.filter(({ marker }) => marker !== null && marker.key !== key);
        expect(one(entry(), foreign)?.recognition).toBe("removed");
      }),
    );
  });
});
