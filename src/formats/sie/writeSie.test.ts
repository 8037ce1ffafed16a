import { describe, expect, it } from "vitest";
import { plainDate } from "#domain/calendar/plainDate.ts";
import { ore } from "#domain/money/ore.ts";
import { cp437 } from "#lib/cp437.ts";
import { decodeCodePage } from "#lib/codePage.ts";
import type { DocumentVoucher, SieDocument } from "./document/document.ts";
import { renderSieWriteProblem } from "./document/problemTexts.ts";
import { createHeader } from "./header.ts";
import { writeSie } from "./writeSie.ts";

const header = {
  ...createHeader(),
  program: "Prov",
  programVersion: "1.0",
  generatedOn: plainDate("2026-01-15"),
  companyName: "Ängens Snickeri AB",
};
const voucher: DocumentVoucher = {
  series: "A",
  number: "1",
  date: plainDate("2025-01-31"),
  text: 'Hyra "januari"',
  registeredOn: null,
  sign: "ÅÖ",
  rows: [
    {
      record: "TRANS",
      account: "5010",
      objects: [{ dimension: "1", object: "0100" }],
      amount: ore(500_000n),
      transDate: null,
      text: "",
      quantity: "2.5",
      sign: "",
    },
    {
      record: "TRANS",
      account: "1930",
      objects: [],
      amount: ore(-500_000n),
      transDate: null,
      text: "",
      quantity: "",
      sign: "",
    },
  ],
};
const document: SieDocument = {
  type: "4I",
  header,
  accounts: [],
  dimensions: [],
  objects: [],
  balances: [],
  vouchers: [voucher],
};

function textOf(written: ReturnType<typeof writeSie>): string {
  if (!written.ok) throw new Error(written.problem.map(renderSieWriteProblem).join("\n"));
  return decodeCodePage(cp437, written.value, { from: 0, to: written.value.length });
}

function kindsOf(written: ReturnType<typeof writeSie>): readonly string[] {
  return written.ok ? [] : written.problem.map(({ kind }) => kind);
}

function withRow(change: Partial<DocumentVoucher["rows"][number]>): SieDocument {
  const rows = voucher.rows.map((row, index) => (index === 0 ? { ...row, ...change } : row));
  return { ...document, vouchers: [{ ...voucher, rows }] };
}

describe("writeSie", () => {
  it("writes the file that the specification describes", () => {
    expect(textOf(writeSie(document)).split("\r\n")).toEqual([
      "#FLAGGA 0",
      "#KSUMMA",
      '#PROGRAM "Prov" "1.0"',
      "#FORMAT PC8",
      "#GEN 20260115",
      "#SIETYP 4",
      '#FNAMN "Ängens Snickeri AB"',
      '#VER A 1 20250131 "Hyra \\"januari\\"" "" "ÅÖ"',
      "{",
      '#TRANS 5010 {1 "0100"} 5000.00 "" "" 2.5',
      "#TRANS 1930 {} -5000.00",
      "}",
      expect.stringMatching(/^#KSUMMA \d+$/),
      "",
    ]);
  });

  it("never writes a question mark for a character that PC8 lacks", () => {
    const written = writeSie({ ...document, header: { ...header, companyName: "Fika – 100 €" } });
    expect(written).toEqual({
      ok: false,
      problem: [
        {
          kind: "sie-character-not-in-pc8",
          place: { label: "FNAMN", name: "" },
          character: "–",
          text: '#FNAMN "Fika – 100 €"',
        },
        {
          kind: "sie-character-not-in-pc8",
          place: { label: "FNAMN", name: "" },
          character: "€",
          text: '#FNAMN "Fika – 100 €"',
        },
      ],
    });
  });

  it("refuses an unbalanced voucher with its difference", () => {
    const written = writeSie(withRow({ amount: ore(500_001n) }));
    expect(written).toEqual({
      ok: false,
      problem: [{ kind: "sie-voucher-unbalanced", place: { label: "VER", name: "A 1" }, difference: 1n }],
    });
  });

  it.each([
    ["a control character", withRow({ text: "a\tb" }), "sie-character-not-in-pc8"],
    ["a text that ends with a backslash", withRow({ text: "C:\\" }), "sie-text-ends-with-backslash"],
    ["a quantity that is no number", withRow({ quantity: "två" }), "sie-value-invalid"],
    ["an account without number", withRow({ account: "" }), "sie-value-invalid"],
    [
      "an object that ends with a backslash",
      withRow({ objects: [{ dimension: "1", object: "\\" }] }),
      "sie-value-invalid",
    ],
    [
      "Greek letters that would be read as Swedish ones",
      { ...document, header: { ...header, companyName: "Σσ" }, vouchers: [] },
      "sie-encoding-ambiguous",
    ],
    [
      "a voucher without date",
      { ...document, vouchers: [{ ...voucher, date: null }] },
      "sie-voucher-date-missing",
    ],
    [
      "a number after a higher one in its series",
      { ...document, vouchers: [{ ...voucher, number: "2" }, voucher] },
      "sie-voucher-number-descending",
    ],
    ["a file without program", { ...document, header: { ...header, program: "" } }, "sie-mandatory-missing"],
    [
      "an industry code in type 4I",
      { ...document, header: { ...header, industryCode: "43320" } },
      "sie-record-not-in-type",
    ],
    [
      "an account declared twice",
      {
        ...document,
        accounts: [1, 2].map(() => ({ number: "1930", name: "", type: null, unit: null, sruCodes: [] })),
      },
      "sie-duplicate",
    ],
    [
      "a row marked as added that no row repeats",
      withRow({ record: "RTRANS", amount: ore(0n) }),
      "sie-row-added-not-repeated",
    ],
  ] satisfies [string, SieDocument, string][])("refuses %s", (_, refused, kind) => {
    const written = writeSie(refused);
    expect(kindsOf(written)).toContain(kind);
    if (written.ok) return;
    for (const problem of written.problem) expect(renderSieWriteProblem(problem)).not.toMatch(/undefined/);
  });

  it("demands of an export its year, its balances and the accounts it uses", () => {
    const written = writeSie({ ...document, type: "4E" });
    expect(written).toEqual({
      ok: false,
      problem: [
        { kind: "sie-mandatory-missing", label: "RAR", type: "4E" },
        { kind: "sie-mandatory-missing", label: "UB", type: "4E" },
        { kind: "sie-account-undeclared", account: "5010" },
        { kind: "sie-account-undeclared", account: "1930" },
      ],
    });
  });
});
