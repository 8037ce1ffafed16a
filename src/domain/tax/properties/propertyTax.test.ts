import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../../calendar/plainDate.ts";
import { ore } from "../../money/ore.ts";
import type { TaxAccount } from "../taxBooks.ts";
import type { PropertyBase } from "../taxChoice.ts";
import { propertyTaxToBook } from "./bookPropertyTax.ts";
import { propertyRates } from "./propertyRates.data.ts";
import { type PropertyTax, propertyTax } from "./propertyTax.ts";

const yearOf = (start: string, end: string) => ({ start: plainDate(start), end: plainDate(end) });
const calendar = yearOf("2025-01-01", "2025-12-31");
const on = (row: string, base: bigint, feeCap: bigint | null = null): PropertyBase => ({ row, base, feeCap });
const computed = (bases: readonly PropertyBase[], year = calendar): PropertyTax => propertyTax(bases, year);
const kinds = ({ findings }: PropertyTax): readonly string[] => findings.map(({ kind }) => kind);

// Ours, from the rates at hand: no public example of a whole return was found.
describe("property tax", () => {
  it("is a part of the typed base by the row of the form, whole kronor", () => {
    const taxes = [on("84", 500_000n), on("86", 500_000n), on("95", 2_345_678n), on("96", 1_000_199n)];
    const made = computed([...taxes, on("97", 1_000_000n), on("98", 1_000_000n)]);
    expect(made.lines.map(({ tax }) => tax)).toEqual([5000n, 2000n, 23_456n, 5000n, 5000n, 2000n]);
    expect(made.tax).toBe(42_456n);
    expect(kinds(made)).toEqual([]);
  });

  it("adds the bases of one row on the form", () => {
    const made = computed([on("95", 1_000_000n), on("95", 500_000n), on("80", 0n)]);
    expect(Array.from(made.fields)).toEqual([
      ["95", 1_500_000n],
      ["80", 0n],
    ]);
  });

  it("has a known rate for every row of the form, and none outside the years of the data", () => {
    expect(propertyRates.map(({ row }) => row)).toEqual(["80", "93", "84", "86", "95", "96", "97", "98"]);
    const later = computed([on("95", 100n)], yearOf("2027-01-01", "2027-12-31"));
    expect(later.tax).toBeNull();
    expect(kinds(later)).toEqual(["property-rate-missing"]);
  });

  it("of a fiscal year that is no calendar year is to be checked", () => {
    const broken = yearOf("2024-07-01", "2025-06-30");
    expect(kinds(computed([on("95", 100n)], broken))).toEqual(["property-tax-year-to-check"]);
    expect(kinds(computed([on("95", 0n)], broken))).toEqual([]);
    expect(kinds(computed([on("95", 1n)], yearOf("2024-01-01", "2025-06-30")))).toHaveLength(1);
  });

  it("of a negative base is refused", () => {
    const made = computed([on("95", -1n)]);
    expect(made.tax).toBeNull();
    expect(kinds(made)).toEqual(["property-base-negative"]);
    expect(kinds(computed([on("80", 100n, -1n)]))).toEqual(["property-base-negative"]);
  });
});

describe("the fee of a home", () => {
  it("is never without its most: that is asked for", () => {
    const made = computed([on("80", 1_000_000n), on("93", 1_000_000n), on("95", 100_000n)]);
    expect(made.tax).toBeNull();
    expect(made.findings).toEqual(
      ["80", "93"].map((row) => ({ kind: "property-fee-cap-unknown", severity: "error", row })),
    );
    expect(propertyTaxToBook(made, [])).toBeNull();
  });

  it("is a part of the base, or what it may be at most", () => {
    const made = computed([
      on("80", 1_000_000n, 9287n),
      on("80", 2_000_000n, 9287n),
      on("93", 600_000n, 1800n),
    ]);
    expect(made.lines.map(({ tax }) => tax)).toEqual([7500n, 9287n, 1800n]);
    expect(kinds(made)).toEqual(["property-fee-capped"]);
  });

  it("is none in fifteen years after building, when the base is 0", () => {
    const made = computed([on("93", 0n)]);
    expect(made.tax).toBe(0n);
    expect(kinds(made)).toEqual([]);
    expect(made.rules).toEqual([]);
  });

  it("never falls with the base, nor passes its most", () => {
    const amount = fc.bigInt({ min: 0n, max: 100_000_000n });
    fc.assert(
      fc.property(amount, amount, amount, (base, more, cap) => {
        const tax = (of: bigint): bigint => computed([on("93", of, cap)]).tax ?? -1n;
        return tax(base) <= tax(base + more) && tax(base + more) <= cap;
      }),
    );
  });
});

describe("what is booked of property tax", () => {
  const booked: TaxAccount = {
    account: "5191",
    name: "",
    opening: ore(0n),
    closing: ore(100_050n),
    chosen: null,
    given: null,
  };

  it("is the tax less what is booked already, and nothing where no base is typed", () => {
    const made = computed([on("95", 250_000n)]);
    expect(propertyTaxToBook(made, [])).toBe(250_000n);
    expect(propertyTaxToBook(made, [booked])).toBe(149_950n);
    expect(propertyTaxToBook(computed([]), [booked])).toBe(0n);
  });

  it("rests on rates, each with how well it is known", () => {
    const made = computed([on("86", 100_000n), on("95", 100_000n), on("95", 1n)]);
    expect(made.rules.map(({ certainty }) => certainty)).toEqual(["agency", "secondary"]);
  });
});
