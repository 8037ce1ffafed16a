import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ore } from "#domain/money/ore.ts";
import { createFindingLog } from "../pasteFinding.ts";
import { amountForm } from "./amountForm.ts";
import { readAmounts } from "./readAmounts.ts";

const nbsp = "\u00a0";
const thin = "\u2009";
const minus = "\u2212";

function read(texts: readonly string[]) {
  const log = createFindingLog();
  const cells = texts.map((text, index) => ({ text, line: index + 1, column: 1 }));
  return { amounts: readAmounts(cells, log), findings: log.list() };
}

describe("an amount", () => {
  it.each([
    ["1 250,00", 125_000n],
    [`1${nbsp}250,5`, 125_050n],
    [`1${thin}250${thin}000`, 125_000_000n],
    [`${minus}1250`, -125_000n],
    ["-1250", -125_000n],
    ["1250-", -125_000n],
    ["(1 250,00)", -125_000n],
    ["1,250.00", 125_000n],
    ["1.250,00", 125_000n],
    ["1,250,000", 125_000_000n],
    ["1.250.000,5", 125_000_050n],
    ["1250,00 kr", 125_000n],
    ["1250 SEK", 125_000n],
    ["SEK 1250", 125_000n],
    ["1 250:-", 125_000n],
    ["1250,-", 125_000n],
    ["-1250 kr", -125_000n],
    ["+5", 500n],
    ["0,05", 5n],
    [",5", 50n],
    ["1250,5000", 125_050n],
    ["0,500", 50n],
    ["1250,500", 125_050n],
    ["1 250,500", 125_050n],
    ["007", 700n],
  ])("%j is read exactly", (text, amount) => {
    expect(amountForm(text)).toMatchObject({ kind: "sure", amount });
  });
  it.each([
    "",
    "-",
    "12 50",
    "1,25,0",
    "1.250,00,00",
    "1,250.00.00",
    "--5",
    "1,25E+06",
    "#REF!",
    "12a",
    "1 250 00",
    "(5",
    "1,2.3,4",
  ])("%j is none", (text) => {
    expect(amountForm(text).kind).toBe("unreadable");
  });
  it("is refused with more decimals than öre, or more digits than a ledger holds", () => {
    expect(amountForm("1,2345").kind).toBe("not-exact");
    expect(amountForm("1234567890123456").kind).toBe("too-large");
  });
  it("may be read in two ways", () => {
    expect(amountForm("-1,250")).toEqual({ kind: "either", decimal: -125n, thousands: -125_000n, mark: "," });
    expect(amountForm("1.255")).toEqual({ kind: "either", decimal: null, thousands: 125_500n, mark: "." });
  });
});

describe("a column of amounts", () => {
  it("settles what can be read in two ways by what can be read in one", () => {
    expect(read(["1.250", "1,50"]).amounts).toEqual([125_000n, 150n]);
    expect(read(["1,250", "1,50"]).amounts).toEqual([125n, 150n]);
    expect(read(["1,250", "1.50"]).amounts).toEqual([125_000n, 150n]);
  });
  it("says so with both readings when nothing settles it, or both do", () => {
    const finding = { kind: "amount-ambiguous", line: 1, text: "1,250", readings: [125n, 125_000n] };
    expect(read(["1,250", "300"])).toMatchObject({ amounts: [null, 30_000n], findings: [finding] });
    expect(read(["1,250", "1,5", "1.5"])).toMatchObject({ amounts: [null, 150n, 150n], findings: [finding] });
  });
  it("reads what was written, in Swedish and in English", () => {
    const write = (amount: bigint, thousands: string, mark: string): string => {
      const digits = (amount < 0n ? 0n - amount : amount).toString().padStart(3, "0");
      const kronor = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, thousands);
      return `${amount < 0n ? "-" : ""}${kronor}${mark}${digits.slice(-2)}`;
    };
    const amounts = fc.array(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), { maxLength: 20 });
    const forms = fc.constantFrom([nbsp, ","], [" ", ","], ["", ","], [".", ","], [",", "."], ["", "."]);
    fc.assert(
      fc.property(amounts, forms, (list, [thousands = "", mark = ""]) => {
        const result = read(list.map((amount) => write(amount, thousands, mark)));
        expect(result).toEqual({ amounts: list.map(ore), findings: [] });
      }),
    );
  });
});
