import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../calendar/plainDate.ts";
import { ore } from "../money/ore.ts";
import { booked, checking, queued } from "./examples/transfers.ts";
import { checkReceived } from "./checkReceived.ts";
import { lookFor, type SeriesReading, type SeriesVoucher } from "./lookFor.ts";

const reading = (vouchers: readonly SeriesVoucher[], claimed: readonly number[] = []): SeriesReading => ({
  vouchers,
  isClaimed: ({ number }) => claimed.includes(number),
});
const otherRows = booked.rows.map((row) => ({ ...row, account: "2990" }));

describe("lookFor", () => {
  it("finds the voucher that carries the mark, whatever else its comment says", () => {
    const comments = `Se pärm. sb-${queued.key.toLowerCase()}-1`;
    expect(lookFor(queued, reading([{ ...booked, comments }]))).toMatchObject({
      kind: "found",
      voucher: { number: 41 },
      others: [],
    });
  });
  it("finds a former version of the entry, in another series too", () => {
    const voucher = { ...booked, series: "BS", number: 3, comments: `SB-${queued.key}-7` };
    expect(lookFor(queued, reading([voucher]))).toMatchObject({ kind: "found", voucher: { series: "BS" } });
  });
  it("takes rows that were put together, split or turned around for the same", () => {
    const [first, second] = booked.rows;
    const halves = [1n, 124_999n].map((amount) => ({ ...first!, amount: ore(amount) }));
    expect(lookFor(queued, reading([{ ...booked, rows: [second!, ...halves] }])).kind).toBe("found");
  });
  it("tells of a voucher with its mark and other rows, or another date", () => {
    expect(lookFor(queued, reading([{ ...booked, rows: otherRows }])).kind).toBe("differs");
    expect(lookFor(queued, reading([{ ...booked, date: plainDate("2025-12-30") }])).kind).toBe("differs");
    expect(lookFor(queued, reading([{ ...booked, rows: [] }])).kind).toBe("differs");
  });
  it("takes the lowest number of two and tells of the other", () => {
    const copy = { ...booked, number: 45 };
    expect(lookFor(queued, reading([copy, booked]))).toMatchObject({
      kind: "found",
      voucher: { number: 41 },
      others: [{ number: 45 }],
    });
    const changed = { ...booked, rows: otherRows };
    expect(lookFor(queued, reading([changed, copy]))).toMatchObject({
      kind: "found",
      voucher: { number: 45 },
    });
  });

  describe("of a voucher without a comment", () => {
    const bare = { ...booked, comments: "" };
    it("knows what was sent by date, text and rows", () => {
      expect(lookFor(checking, reading([{ ...bare, text: " Kontorsmateriel " }])).kind).toBe("found");
    });
    it.each<readonly [string, SeriesVoucher]>([
      ["before the attempt", { ...bare, number: 40 }],
      ["in another series", { ...bare, series: "B" }],
      ["with another text", { ...bare, text: "Annat" }],
      ["with other rows", { ...bare, rows: otherRows }],
      ["with the mark of another entry", { ...bare, comments: "SB-BBBBBBBBBBBBBBBB-1" }],
    ])("takes none %s", (_, voucher) => {
      expect(lookFor(checking, reading([voucher])).kind).toBe("absent");
    });
    it("takes none that is another transfer's", () => {
      expect(lookFor(checking, reading([bare], [41])).kind).toBe("absent");
    });
    it("takes none for an entry that was never sent", () => {
      expect(lookFor(queued, reading([bare])).kind).toBe("absent");
    });
  });

  it("never finds what carries neither its mark nor its rows", () => {
    const voucher = fc.record({
      series: fc.constant("A"),
      number: fc.integer({ min: 1, max: 99 }),
      date: fc.constant(booked.date),
      text: fc.constant(booked.text),
      comments: fc.constantFrom("", "SB-BBBBBBBBBBBBBBBB-1", "Bokslut"),
      rows: fc.constant(otherRows),
    });
    fc.assert(
      fc.property(fc.array(voucher), (vouchers) => {
        expect(lookFor(checking, reading(vouchers)).kind).toBe("absent");
      }),
    );
  });
});

describe("checkReceived", () => {
  it("takes an answer that says everything as it was sent for the voucher itself", () => {
    expect(checkReceived(booked, queued)).toBe("whole");
  });
  it("wants to see a voucher alone whose comment is missing", () => {
    expect(checkReceived({ ...booked, comments: "" }, queued)).toBe("unmarked");
  });
  it.each<readonly [string, SeriesVoucher]>([
    ["of another series", { ...booked, series: "B" }],
    ["without a number", { ...booked, number: 0 }],
    ["of another date", { ...booked, date: plainDate("2025-12-30") }],
    ["with other rows", { ...booked, rows: otherRows }],
    ["with another entry's mark", { ...booked, comments: "SB-BBBBBBBBBBBBBBBB-1" }],
    ["with another version's mark", { ...booked, comments: "SB-ABCDEFGH234567AB-2" }],
  ])("doubts an answer %s", (_, voucher) => {
    expect(checkReceived(voucher, queued)).toBe("other");
  });
});
