import { describe, expect, it } from "vitest";
import { booked, checking } from "#domain/transfer/examples/transfers.ts";
import type { SeriesVoucher } from "#domain/transfer/lookFor.ts";
import type { TransferEvent } from "#domain/transfer/advance.ts";
import { lookUp } from "../run/lookUp.ts";
import type { Session } from "../run/session.ts";
import { SeriesReader } from "./seriesReader.ts";

const key = { yearId: "5", series: "A" };
const numbered = (number: number): SeriesVoucher => ({ ...booked, number, comments: "" });
const through = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

/** A run over a company in Fortnox that has these vouchers, and says which number is next. */
function openRun(numbers: readonly number[], next: number | null) {
  const asked: number[] = [];
  const noted: number[] = [];
  const told: TransferEvent[] = [];
  const session = {
    api: {
      readSeries: () => Promise.resolve({ code: "A", name: "", manual: true, nextNumber: next }),
      readVoucher: ({ number }: { readonly number: number }) => {
        asked.push(number);
        return Promise.resolve(numbers.includes(number) ? numbered(number) : null);
      },
    },
    stay: () => Promise.resolve(),
    nowMs: () => Promise.resolve(1_000),
    seriesPlace: () => key,
    job: { firmId: "f1", closingId: "c1" },
    deps: {
      quietMs: 900_000,
      sha256: { ofText: () => new Uint8Array(32) },
      inFirm: (_: string, work: (transaction: object) => Promise<void>) => work({}),
      transfers: {
        noteHeight: (_: object, __: object, { highest }: { readonly highest: number }) => {
          noted.push(highest);
          return Promise.resolve();
        },
      },
    },
    tell: (_: string, event: TransferEvent) => {
      told.push(event);
      return Promise.resolve(null);
    },
  } as unknown as Session;
  return { session, asked, noted, told, reader: new SeriesReader(session, key, []) };
}

const numbersOf = ({ vouchers }: SeriesReader): readonly number[] => vouchers.map(({ number }) => number);

describe("a series that is read", () => {
  it("asks for one number past its end when Fortnox says that it is the next", async () => {
    const { reader, asked } = openRun(through(20), 21);
    await reader.read(11, []);
    expect(asked.toSorted((a, b) => a - b)).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]);
  });

  it.each([null, 0, 1, 17])("is read past a gap when Fortnox says that %s is next", async (next) => {
    const { reader } = openRun([...through(20).filter((number) => number !== 15), 24], next);
    await reader.read(11, []);
    expect(numbersOf(reader)).toEqual([11, 12, 13, 14, 16, 17, 18, 19, 20, 24]);
  });

  it("comes as high as its vouchers, and not to the number that Fortnox says is next", async () => {
    const { reader, noted } = openRun(through(20), 321);
    await reader.read(11, []);
    expect(reader.highest).toBe(20);
    expect(noted).toEqual([20]);
  });

  it("is not read through a gap of thousands, on whose far side it goes on", async () => {
    const { reader, asked } = openRun([...through(20), 5_000, 10_000], 10_001);
    await reader.read(11, [{ series: "A", number: 5_000, keys: [] }]);
    expect(numbersOf(reader).slice(-3)).toEqual([20, 5_000, 10_000]);
    expect(asked.length).toBeLessThan(250);
  });
});

describe("a voucher with the mark in a list", () => {
  it("is not taken for absent while it cannot be read alone", async () => {
    const { session, reader, told } = openRun(through(20), 21);
    await reader.read(11, [{ series: "A", number: 21, keys: [checking.key] }]);
    await lookUp(session, checking, reader);
    expect(told).toMatchObject([{ kind: "postponed", dueAtMs: 31_000 }]);
  });

  it("is absent when another voucher has its number", async () => {
    const { session, reader, told } = openRun(through(20), 21);
    const other = { ...checking, content: { ...checking.content, text: "Annat" } };
    await reader.read(11, [{ series: "A", number: 20, keys: [other.key] }]);
    await lookUp(session, other, reader);
    expect(told).toMatchObject([{ kind: "absent" }]);
  });
});

describe("vouchers without a comment that say the same", () => {
  it("are each the one of another entry", async () => {
    const { session, reader, told } = openRun([41, 42], 43);
    await reader.read(31, []);
    for (const transferId of ["t1", "t2"]) await lookUp(session, { ...checking, transferId }, reader);
    expect(told).toMatchObject([
      { kind: "found", receipt: { voucherNumber: 41 } },
      { kind: "found", receipt: { voucherNumber: 42 } },
    ]);
  });

  it("are known when they were there before", async () => {
    const { reader } = openRun(through(20), 21);
    await reader.read(11, []);
    expect(reader.knows(numbered(20))).toBe(true);
    expect(reader.knows({ ...numbered(20), text: "Annat" })).toBe(false);
    expect(reader.knows(numbered(21))).toBe(false);
  });
});
