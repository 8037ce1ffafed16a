import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { books, choose, computed } from "../../tax/books/taxBooks.fixture.ts";
import { type Ore, ore } from "../../money/ore.ts";
import type { TaxAccount } from "../../tax/taxBooks.ts";
import { formNames } from "../formName.ts";
import { type FieldTrace, fieldTrace } from "./fieldTrace.ts";
import { fieldsOf } from "./formFields.ts";
import { amountIn, formSheet, treatedBoxes } from "./formSheet.ts";

/** A trial balance of whole öre: what the accounts leave is put on the bank. */
const anyBooks = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom(
        ...["1210", "1229", "1510", "1690", "2081", "2091", "2121", "2153", "2440", "2512", "2650", "3001"],
        ...["3990", "4010", "4960", "5010", "6072", "6992", "7010", "8022", "8314", "8811", "8910", "8999"],
      ),
      fc.integer({ min: -5_000_000, max: 5_000_000 }),
    ),
    { selector: ([account]) => account, minLength: 1, maxLength: 16 },
  )
  .map((lines) => {
    const rest = lines.reduce((sum, [, amount]) => sum + amount, 0);
    return [...lines, ["1930", -rest] as const].map(([account, amount]): TaxAccount => ({
      account,
      name: "",
      opening: ore(0n),
      closing: ore(BigInt(amount)),
      chosen: null,
      given: null,
    }));
  });

const treatments = new Map<string, string | null>([
  ["6072", "7653"],
  ["8314", "7754"],
  ["8022", "7755"],
  ["6992", null],
]);

function told({ accounts, exact, unbooked, terms, rounding }: FieldTrace): {
  readonly kronor: bigint;
  readonly accounts: bigint;
} {
  const ofTerms = terms.reduce(
    (sum, { operator, kronor }) => (operator === "-" ? sum - kronor : sum + kronor),
    0n,
  );
  const sum = accounts.reduce((all, { closing }) => all + closing, 0n);
  return {
    kronor: (exact ?? 0n) / 100n + ofTerms + rounding,
    accounts: unsigned((exact ?? 0n) - unbooked) - unsigned(sum),
  };
}

const unsigned = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

describe("where a box comes from", () => {
  it("adds up to the box, of every box of every form", () => {
    fc.assert(
      fc.property(anyBooks, fc.bigInt(-9999n, 9999n), (accounts, typed) => {
        const of = { ...books([]), accounts };
        const forms = computed(of, choose("booked", { typed: new Map([["7653", typed]]), treatments }));
        const treated = treatedBoxes(accounts, treatments);
        const adjustments = new Map<string, Ore>([["1930", ore(125n)]]);
        for (const form of formNames) {
          for (const { code } of fieldsOf(form)) {
            const trace = fieldTrace(form, code, { forms, marks: [], treated, accounts, adjustments });
            expect(trace).not.toBeNull();
            if (trace === null) continue;
            expect([form, code, told(trace)]).toEqual([
              form,
              code,
              { kronor: amountIn(forms, form, code), accounts: 0n },
            ]);
            const others = trace.accounts.length === 0 || typed === 0n ? [] : [{ kronor: typed, form: null }];
            if (code === "7653" && trace.accounts.length > 0) expect(trace.terms).toMatchObject(others);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("tells the booked part of an account from that of closing entries", () => {
    const of = books([
      ["1930", 100],
      ["2081", -100],
    ]);
    const ground = {
      forms: computed(of, choose("booked")),
      marks: [],
      treated: new Map<string, string>(),
      accounts: of.accounts,
      adjustments: new Map([["1930", ore(-250n)]]),
    };
    expect(fieldTrace("INK2R", "7281", ground)?.accounts).toMatchObject([
      { account: "1930", booked: 10_250n, entries: -250n, closing: 10_000n, by: "bas" },
    ]);
    expect(fieldTrace("INK2R", "7104", ground)).toBeNull();
  });

  it("puts the result that is not booked in free equity beside its accounts", () => {
    const of = books([
      ["1930", 500],
      ["2091", -200],
      ["3001", -300],
    ]);
    const ground = {
      forms: computed(of, choose("booked")),
      marks: [],
      treated: new Map<string, string>(),
      accounts: of.accounts,
      adjustments: new Map<string, Ore>(),
    };
    expect(fieldTrace("INK2R", "7302", ground)).toMatchObject({
      kronor: 500n,
      unbooked: 30_000n,
      exact: 50_000n,
    });
  });
});

describe("a form on the page", () => {
  it("has every field once, under the heading of its row", () => {
    const forms = computed(books([]), choose("booked"));
    for (const form of formNames) {
      const { parts } = formSheet(form, { forms, marks: ["8040"], treated: new Map() });
      const codes = parts.flatMap(({ lines }) => lines.map(({ code }) => code));
      expect(codes.toSorted()).toEqual(
        fieldsOf(form)
          .map(({ code }) => code)
          .toSorted(),
      );
    }
    const { parts } = formSheet("INK2R", { forms, marks: [], treated: new Map() });
    expect(parts.map(({ part, lines }) => [part, lines[0]?.row, lines.at(-1)?.row])).toEqual([
      ["assets", "2.1", "2.26"],
      ["equity", "2.27", "2.28"],
      ["untaxed-reserves", "2.29", "2.31"],
      ["provisions", "2.32", "2.34"],
      ["liabilities", "2.35", "2.50"],
      ["income", "3.1", "3.4"],
      ["costs", "3.5", "3.11"],
      ["financial", "3.12", "3.18"],
      ["appropriations", "3.19", "3.24"],
      ["result", "3.25", "3.27"],
    ]);
  });

  it("crosses what is answered, and puts a gain that is a loss in its twin", () => {
    const of = books([
      ["1930", -50],
      ["8022", 50],
    ]);
    const treated = treatedBoxes(of.accounts, new Map([["8022", "7755"]]));
    expect([...treated]).toEqual([["8022", "7656"]]);
    const { parts } = formSheet("INK2S", {
      forms: computed(of, choose("booked")),
      marks: ["8040", "8045"],
      treated,
    });
    const lines = parts.flatMap((part) => part.lines);
    expect(lines.filter(({ isMarked }) => isMarked).map(({ code }) => code)).toEqual(["8040", "8045"]);
    expect(lines.find(({ code }) => code === "7656")).toMatchObject({
      source: "accounts",
      accounts: ["8022"],
    });
  });
});
