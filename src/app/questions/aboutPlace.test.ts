import { describe, expect, it } from "vitest";
import { plainDate } from "#domain/calendar/plainDate.ts";
import { ore } from "#domain/money/ore.ts";
import { aboutPlace } from "./aboutPlace.ts";
import type { DescribedPlace } from "./questionStore.ts";

const nowhere: DescribedPlace = { account: null, appendix: null, row: null, voucher: null, invoice: null };
const account = { account: "1790", name: "Övriga interimsfordringar" };
const voucher = {
  series: "A",
  number: "72",
  date: plainDate("2025-11-18"),
  text: "Deposition",
  amount: ore(-450_000n),
};

describe("what a question is about", () => {
  it("is the voucher with its day, its text and its amount as Swedes write it", () => {
    expect(aboutPlace({ ...nowhere, account, voucher })).toBe(
      "A 72 2025-11-18 Deposition \u22124\u00a0500,00",
    );
    expect(aboutPlace({ ...nowhere, voucher: { ...voucher, number: "", date: null, amount: null } })).toBe(
      "A Deposition",
    );
  });
  it("is the invoice with its party, its day and its total, or the row of an appendix", () => {
    const date = plainDate("2025-12-01");
    const invoice = { number: "1042", party: "Ek AB", date, total: ore(123_456_789n), currency: "SEK" };
    const words = "1042 Ek AB 2025-12-01 1\u00a0234\u00a0567,89";
    expect(aboutPlace({ ...nowhere, invoice })).toBe(words);
    expect(aboutPlace({ ...nowhere, invoice: { ...invoice, currency: "EUR" } })).toBe(`${words} EUR`);
    const appendix = { number: 4, name: "Interimsfordringar" };
    expect(aboutPlace({ ...nowhere, account, appendix, row: { text: "Hyra", amount: ore(5n) } })).toBe(
      "Hyra 0,05, Bilaga 4 Interimsfordringar",
    );
  });
  it("is the appendix and the account where no row was named, and nothing where nothing was", () => {
    const appendix = { number: 4, name: "Interimsfordringar" };
    expect(aboutPlace({ ...nowhere, account, appendix })).toBe(
      "Bilaga 4 Interimsfordringar, 1790 Övriga interimsfordringar",
    );
    expect(aboutPlace(nowhere)).toBe("");
  });
});
