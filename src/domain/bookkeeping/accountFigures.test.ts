import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSieSource } from "#app/imports/sieSource.ts";
import { invariant } from "#lib/invariant.ts";
import { accountFigures } from "./accountFigures.ts";
import type { Bookkeeping } from "./bookkeeping.ts";

function bookkeeping(...lines: readonly string[]): Bookkeeping {
  const read = readSieSource(new TextEncoder().encode(["#FLAGGA 0", "#SIETYP 4", ...lines, ""].join("\n")));
  invariant(read.ok, "The file can be read.");
  return read.value.bookkeeping;
}

function figures(...lines: readonly string[]): Readonly<Record<string, readonly (bigint | null)[]>> {
  return Object.fromEntries(
    accountFigures(bookkeeping(...lines)).map(({ source, opening, movement, closing, previousYear }) => [
      source.account,
      [opening, movement, closing, previousYear.closing],
    ]),
  );
}

const sale = ["#VER A 1 20250110", "{", "#TRANS 1930 {} 250.00", "#TRANS 3001 {} -250.00", "}"];

describe("accountFigures", () => {
  it("adds the vouchers to the opening balance", () => {
    expect(figures("#IB 0 1930 100.00", "#UB 0 1930 350.00", "#RES 0 3001 -250.00", ...sale)).toEqual({
      "1930": [10_000n, 25_000n, 35_000n, null],
      "3001": [0n, -25_000n, -25_000n, null],
    });
  });
  it("believes the vouchers when the stated closing balance says something else", () => {
    expect(figures("#IB 0 1930 100.00", "#UB 0 1930 999.00", ...sale)["1930"]).toEqual([
      10_000n,
      25_000n,
      35_000n,
      null,
    ]);
  });
  it("takes the movement from the balances when there are no vouchers", () => {
    expect(figures("#IB 0 1930 100.00", "#UB 0 1930 350.00", "#RES 0 3001 -250.00")).toEqual({
      "1930": [10_000n, 25_000n, 35_000n, null],
      "3001": [0n, -25_000n, -25_000n, null],
    });
  });
  it("reads a balance that is left out as zero when the file has balances", () => {
    expect(
      figures("#IB 0 1930 100.00", "#UB 0 1930 100.00", "#KONTO 1940 Spar", "#UB 0 1940 5.00")["1940"],
    ).toEqual([0n, 500n, 500n, null]);
  });
  it("does not know the balances of a file of vouchers alone", () => {
    expect(figures(...sale)["1930"]).toEqual([null, 25_000n, null, null]);
  });
  it("opens with last year's closing balance when the file has no opening ones", () => {
    const lines = ["#UB -1 1930 80.00", "#UB 0 1930 330.00", "#RES -1 3001 -70.00", "#RES 0 3001 -250.00"];
    expect(figures(...lines, ...sale)).toEqual({
      "1930": [8000n, 25_000n, 33_000n, 8000n],
      "3001": [0n, -25_000n, -25_000n, -7000n],
    });
  });
  it("leaves struck rows out and counts an added row once", () => {
    const rows = [
      "#RTRANS 1930 {} 10.00",
      "#TRANS 1930 {} 10.00",
      "#BTRANS 1930 {} 99.00",
      "#TRANS 3001 {} -10.00",
    ];
    const read = figures("#IB 0 1930 0.00", "#VER A 1 20250110", "{", ...rows, "}");
    expect(read["1930"]).toEqual([0n, 1000n, 1000n, null]);
  });
  it("knows which accounts stand in the chart only", () => {
    const [bank, other] = accountFigures(
      bookkeeping("#KONTO 1930 Bank", "#KONTO 1940 Spar", "#IB 0 1930 0.00"),
    );
    expect([bank?.inUse, other?.inUse]).toEqual([true, false]);
  });
  it("closes every account with what it opened with and what was booked, whatever the amounts", () => {
    const amount = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });
    fc.assert(
      fc.property(amount, fc.array(amount, { maxLength: 8 }), (opening, booked) => {
        const kronor = (value: bigint): string => {
          const digits = (value < 0n ? -value : value).toString().padStart(3, "0");
          return `${value < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        };
        const rows = booked.map((value) => `#TRANS 1930 {} ${kronor(value)}`);
        const read = figures(`#IB 0 1930 ${kronor(opening)}`, "#VER A 1 20250110", "{", ...rows, "}");
        expect(read["1930"]?.[2]).toBe(booked.reduce((sum, value) => sum + value, opening));
      }),
    );
  });
});
