import { describe, expect, it } from "vitest";
import { plainDate } from "#domain/calendar/plainDate.ts";
import { ore } from "#domain/money/ore.ts";
import type { DocumentVoucher, SieDocument } from "#formats/sie/document/document.ts";
import { createHeader } from "#formats/sie/header.ts";
import { readSie } from "#formats/sie/readSie.ts";
import { writeSie } from "#formats/sie/writeSie.ts";
import { readsBackAs } from "./readsBackAs.ts";
import { replaceCharacters } from "./replaceCharacters.ts";
import { writeChecked } from "./writeChecked.ts";

const row = (account: string, amount: bigint, text = "") => ({
  record: "TRANS" as const,
  account,
  objects: account === "5010" ? [{ dimension: "1", object: "10" }] : [],
  amount: ore(amount),
  transDate: null,
  text,
  quantity: "",
  sign: "",
});
const voucher: DocumentVoucher = {
  series: "V",
  number: "1",
  date: plainDate("2025-12-31"),
  text: "Hyra för åter\u00e5r",
  registeredOn: null,
  sign: "",
  rows: [row("5010", 100n, "december"), row("1930", -100n)],
};
const document: SieDocument = {
  type: "4I",
  header: {
    ...createHeader(),
    program: "Test",
    programVersion: "1",
    generatedOn: plainDate("2026-01-15"),
    companyName: "Ängens AB",
    organizationNumber: "556000-0001",
  },
  accounts: [],
  dimensions: [],
  objects: [],
  balances: [],
  vouchers: [voucher],
};
const withVoucher = (change: Partial<DocumentVoucher>): SieDocument => ({
  ...document,
  vouchers: [{ ...voucher, ...change }],
});

describe("a file that is read back", () => {
  const written = writeSie(document);
  const read = written.ok ? readSie(written.value) : null;

  it("says what the document says", () => {
    expect(writeChecked(document).ok).toBe(true);
  });

  it.each<readonly [string, SieDocument]>([
    ["another text", withVoucher({ text: "Hyra" })],
    ["another day", withVoucher({ date: plainDate("2025-12-30") })],
    ["another amount", withVoucher({ rows: [row("5010", 101n, "december"), row("1930", -101n)] })],
    ["another account", withVoucher({ rows: [row("5010", 100n, "december"), row("1940", -100n)] })],
    ["a row less", withVoucher({ rows: voucher.rows.slice(0, 1) })],
    ["another object", withVoucher({ rows: voucher.rows.map((each) => ({ ...each, objects: [] })) })],
    ["a voucher more", { ...document, vouchers: [voucher, voucher] }],
    ["another company", { ...document, header: { ...document.header, companyName: "Ängarnas AB" } }],
  ])("is told from a document with %s", (_, other) => {
    expect(read?.ok === true && readsBackAs(read.value, other)).toBe(false);
  });
});

describe("characters that CP437 lacks", () => {
  const odd = withVoucher({ text: "Kund\u2019s \u2013 5 \u20ac \u0153\\" });

  it("are named with the voucher, and nothing is written", () => {
    expect(writeChecked(odd)).toEqual({
      ok: false,
      problem: {
        kind: "characters-not-in-cp437",
        numbers: ["V 1", "V 1", "V 1", "V 1"],
        rows: [0, 0, 0, 0],
        characters: ["\u2019", "\u2013", "\u20ac", "\u0153"],
        more: 0,
      },
    });
  });

  it("give way to what stands for them, which the file says", () => {
    const replaced = replaceCharacters(odd);
    expect(replaced.vouchers[0]?.text).toBe("Kund's - 5 EUR _/");
    expect(replaced.header.comments).toEqual([
      'Tecken som SIE saknar har bytts: U+2019 mot "\'", U+2013 mot "-", U+20AC mot "EUR", U+0153 mot "_".',
    ]);
    expect(writeChecked(replaced).ok).toBe(true);
  });

  it("are left as they are where there is nothing to replace", () => {
    expect(replaceCharacters(document)).toEqual(document);
  });
});
