import { describe, expect, it } from "vitest";
import { readSieSource } from "#app/imports/sieSource.ts";
import { accountFigures } from "../bookkeeping/accountFigures.ts";
import { voucherSums } from "../bookkeeping/voucherSums.ts";
import { plainDate } from "../calendar/plainDate.ts";
import { ore } from "../money/ore.ts";
import { parseOrganizationNumber } from "../parties/organizationNumber.ts";
import { invariant } from "#lib/invariant.ts";
import type { Check, CheckName } from "./check.ts";
import type { LastClosings } from "./checkBalances.ts";
import { checkCount, checkImport } from "./checkImport.ts";

const fiscalYear = { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") };

function checks(lines: readonly string[], lastClosings: LastClosings | null = null): readonly Check[] {
  const read = readSieSource(new TextEncoder().encode(["#FLAGGA 0", "#SIETYP 4", ...lines, ""].join("\n")));
  const number = parseOrganizationNumber("556000-0001", fiscalYear.start);
  invariant(read.ok && number.ok, "The file can be read.");
  const { bookkeeping, profile: quality } = read.value;
  const accounts = accountFigures(bookkeeping);
  const sums = voucherSums(bookkeeping.vouchers);
  const organizationNumber = number.value;
  return Array.from(
    checkImport({ bookkeeping, quality, accounts, sums, organizationNumber, fiscalYear, lastClosings }),
  );
}

function checkNamed(name: CheckName, lines: readonly string[], lastClosings?: LastClosings): Check {
  const found = checks(lines, lastClosings).find((check) => check.name === name);
  invariant(found !== undefined, "Every control is there.");
  return found;
}

const voucher = (name: string, date: string, ...rows: readonly string[]): readonly string[] => [
  `#VER ${name} ${date} "Text"`,
  "{",
  ...rows.map((row) => `#TRANS ${row}`),
  "}",
];
const sale = voucher("A 1", "20250110", "1930 {} 250.00", "3001 {} -250.00");

describe("checkImport", () => {
  it("runs every control, in the order in which they are shown", () => {
    const names = checks([]).map(({ name }) => name);
    expect(names).toHaveLength(checkCount);
    expect(new Set(names).size).toBe(checkCount);
    expect(names[0]).toBe("organization-number");
  });
  it("lists a voucher that does not balance, to the öre", () => {
    const lines = voucher("A 7", "20250110", "1930 {} 250.00", "3001 {} -249.99");
    expect(checkNamed("vouchers-balance", lines)).toMatchObject({
      outcome: "attention",
      summary: { kind: "vouchers-unbalanced", data: { vouchers: 1, unbalanced: 1 } },
      list: [{ voucher: "A 7", text: "Text", expected: 0n, actual: 1n }],
      listTotal: 1,
    });
  });
  it("holds the stated closing balance against opening and movements, and the result against the vouchers", () => {
    const lines = ["#IB 0 1930 100.00", "#UB 0 1930 349.00", "#RES 0 3001 -250.00", ...sale];
    expect(checkNamed("closing-is-opening-plus-movements", lines)).toMatchObject({
      outcome: "attention",
      summary: { data: { accounts: 2, differing: 1 } },
      list: [{ account: "1930", expected: 35_000n, actual: 34_900n }],
    });
  });
  it("holds the opening balances against last year's closing balances of the source", () => {
    const lines = ["#IB 0 1930 100.00", "#UB 0 1930 350.00", "#UB -1 1930 90.00"];
    expect(checkNamed("opening-is-last-closing", lines)).toMatchObject({
      outcome: "attention",
      list: [{ account: "1930", expected: 9000n, actual: 10_000n }],
    });
  });
  it("holds the opening balances against the closing of the year before, a forgotten account among them", () => {
    const lines = ["#IB 0 1930 100.00", "#UB 0 1930 350.00"];
    const last = new Map([
      ["1930", ore(10_000n)],
      ["1940", ore(500n)],
    ]);
    expect(checkNamed("opening-is-last-closing", lines, last)).toMatchObject({
      outcome: "attention",
      list: [{ account: "1940", expected: 500n, actual: null }],
      listTotal: 1,
    });
    expect(checkNamed("opening-is-last-closing", lines, new Map([["1930", ore(10_000n)]])).outcome).toBe(
      "ok",
    );
  });
  it("lists vouchers dated outside the year, on the days beside it and without a date", () => {
    const lines = [
      ...voucher("A 1", "20241231", "1930 {} 0.00"),
      ...voucher("A 2", "20250101", "1930 {} 0.00"),
      ...voucher("A 3", "20251231", "1930 {} 0.00"),
      ...voucher("A 4", "20260101", "1930 {} 0.00"),
      ...voucher("A 5", '""', "1930 {} 0.00"),
    ];
    const { outcome, list } = checkNamed("voucher-dates-in-year", lines);
    expect([outcome, ...list.map((item) => item.voucher)]).toEqual(["attention", "A 1", "A 4", "A 5"]);
  });
  it("finds the gaps of each series, however long the numbers", () => {
    const numbers = ["A 1", "A 2", "A 4", "A 9", "B 7", "LEV1 90071992547409931", "LEV1 90071992547409933"];
    const { list, summary } = checkNamed(
      "number-gaps",
      numbers.flatMap((name) => voucher(name, "20250110", "1930 {} 0.00")),
    );
    expect(list.map((item) => item.voucher)).toEqual(["A 3", "A 5–8", "LEV1 90071992547409932"]);
    expect(summary.data).toEqual({ series: 3, gaps: 3, missing: "6" });
  });
  it("lists accounts in use without a code for the tax return, when others have one", () => {
    const lines = [
      "#KONTO 1930 Bank",
      "#SRU 1930 7281",
      "#KONTO 1940 Spar",
      "#KONTO 1950 Tom",
      "#IB 0 1930 1.00",
    ];
    expect(checkNamed("accounts-without-form-code", [...lines, "#IB 0 1940 2.00"])).toMatchObject({
      outcome: "attention",
      list: [{ account: "1940", text: "Spar" }],
    });
    expect(checkNamed("accounts-without-form-code", sale)).toMatchObject({
      outcome: "not-run",
      summary: { kind: "form-codes-absent" },
    });
  });
  it("sees that last year's result has left 2099, and is not fooled by this year's", () => {
    const opening = ["#IB 0 2099 -500.00", "#UB 0 2099 -300.00"];
    const booked = voucher("A 90", "20251231", "2099 {} -300.00", "8999 {} 300.00");
    const moved = voucher("A 50", "20250615", "2099 {} 500.00", "2091 {} -500.00");
    expect(checkNamed("last-result-moved", [...opening, ...booked, ...moved])).toMatchObject({
      outcome: "ok",
      summary: { kind: "last-result-moved", data: { expectedOre: "50000", actualOre: "50000" } },
    });
    expect(checkNamed("last-result-moved", [...opening, ...booked])).toMatchObject({
      outcome: "attention",
      list: [{ account: "2099", expected: 50_000n, actual: 0n }],
    });
  });
  it("says why a control could not run", () => {
    const reasons = checks([]).filter(({ outcome }) => outcome === "not-run");
    expect(reasons.map(({ name, summary }) => [name, summary.kind])).toEqual([
      ["vouchers-balance", "no-vouchers"],
      ["closing-is-opening-plus-movements", "no-vouchers"],
      ["opening-is-last-closing", "last-closing-balances-unknown"],
      ["voucher-dates-in-year", "no-vouchers"],
      ["number-gaps", "no-vouchers"],
      ["accounts-without-form-code", "form-codes-absent"],
      ["inactive-accounts-with-balance", "inactive-accounts-not-in-sie"],
      ["last-result-moved", "account-2099-not-used"],
    ]);
  });
  it("keeps five hundred items of a list and counts them all", () => {
    const lines = Array.from({ length: 501 }, (_, index) =>
      voucher(`A ${index + 1}`, "20250110", "1930 {} 1.00"),
    );
    const { list, listTotal } = checkNamed("vouchers-balance", lines.flat());
    expect([list.length, listTotal]).toEqual([500, 501]);
  });
});
