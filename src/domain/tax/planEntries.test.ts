import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ore } from "../money/ore.ts";
import { type HeldTaxEntry, type TaxEntryPlan, planEntries } from "./planEntries.ts";
import { type TaxEntry, movedBy } from "./taxBooks.ts";

type Head = Pick<TaxEntry, "step" | "key" | "isReversal">;
const taxHead: Head = { step: "tax", key: null, isReversal: false };
const rowsOf = (amount: number, account = "2512"): TaxEntry["rows"] => [
  { account: "8910", amount: ore(BigInt(amount)) },
  { account, amount: ore(BigInt(-amount)) },
];
const wants = (amount: number, head = taxHead): TaxEntry => ({
  ...head,
  text: "Skatt",
  rows: rowsOf(amount),
});
const holds = (id: string, amount: number, isFixed = false): HeldTaxEntry => {
  return { ...taxHead, id, text: "Skatt", rows: rowsOf(amount), isFixed };
};

/** What is held once a plan is carried out. */
const carriedOut = (
  held: readonly HeldTaxEntry[],
  { make, rewrite, annul }: TaxEntryPlan,
): readonly HeldTaxEntry[] => [
  ...held
    .filter(({ id }) => !annul.includes(id))
    .map((one) => ({ ...one, rows: rewrite.find(({ id }) => id === one.id)?.entry.rows ?? one.rows })),
  ...make.map(({ step, key, isReversal, text, rows }, index) => {
    return { step, key, isReversal, text, rows, id: `made ${String(index)}`, isFixed: false };
  }),
];

describe("entries of a choice", () => {
  it("are made once, and stay while they say what is wanted", () => {
    expect(planEntries([wants(100)], [])).toEqual({ make: [wants(100)], rewrite: [], annul: [] });
    expect(planEntries([wants(100)], [holds("a", 100)])).toEqual({ make: [], rewrite: [], annul: [] });
    expect(planEntries([wants(100)], [holds("a", 100, true)])).toEqual({ make: [], rewrite: [], annul: [] });
  });

  it("are written anew in place while nobody else has them", () => {
    expect(planEntries([wants(200)], [holds("a", 100), holds("b", 50)])).toEqual({
      make: [],
      rewrite: [{ id: "a", entry: wants(200) }],
      annul: ["b"],
    });
    expect(planEntries([], [holds("a", 100)])).toEqual({ make: [], rewrite: [], annul: ["a"] });
  });

  it("that are exported are corrected: the opposite, and what is wanted", () => {
    const { make, rewrite, annul } = planEntries([wants(200)], [holds("a", 100, true)]);
    expect(make.map(({ text, rows }) => [text, rows[0]?.amount])).toEqual([
      ["Rättelse: Skatt", -100n],
      ["Skatt", 200n],
    ]);
    expect([rewrite, annul]).toEqual([[], []]);
    const back = { text: "Rättelse: Skatt", rows: [{ amount: -100n }, {}] };
    expect(planEntries([], [holds("a", 100, true)]).make).toMatchObject([back]);
    const corrected = [holds("a", 100, true), { ...holds("b", -50, true), text: "Rättelse: Skatt" }];
    expect(planEntries([], corrected).make.map(({ text }) => text)).toEqual(["Rättelse: Skatt"]);
    expect(planEntries([], corrected.slice(1)).make.map(({ text }) => text)).toEqual(["Rättelse: Skatt"]);
  });

  it("of other steps and reserves have nothing to do with each other", () => {
    const other = { ...taxHead, step: "reserve-reversal", key: "2123" } as const;
    const plan = planEntries([wants(100, other)], [holds("a", 100)]);
    expect(plan).toEqual({ make: [wants(100, other)], rewrite: [], annul: ["a"] });
  });

  const head = fc.constantFrom<Head>(
    taxHead,
    { ...taxHead, isReversal: true },
    { ...taxHead, step: "reserve-reversal", key: "2122" },
    { ...taxHead, step: "reserve-reversal", key: "2123" },
  );
  const rows = fc
    .tuple(fc.integer({ min: -3, max: 3 }), fc.constantFrom("2510", "2512"))
    .map(([amount, account]) => rowsOf(amount, account));
  const wanted = fc.uniqueArray(
    fc.tuple(head, rows).map(([of, its]): TaxEntry => ({ ...of, text: "Ny", rows: its })),
    { selector: ({ step, key, isReversal }) => `${step} ${key ?? ""} ${String(isReversal)}` },
  );
  const held = fc.array(fc.tuple(head, rows, fc.boolean()), { maxLength: 8 }).map((all) =>
    all.map(([of, its, isFixed], index): HeldTaxEntry => ({
      ...of,
      text: "Gammal",
      rows: its,
      isFixed,
      id: `h${String(index)}`,
    })),
  );
  const netOf = (entries: readonly (Head & Pick<TaxEntry, "rows">)[], of: Head) => {
    const same = entries.filter(
      (one) => one.step === of.step && one.key === of.key && one.isReversal === of.isReversal,
    );
    return Array.from(movedBy(same))
      .filter(([, amount]) => amount !== 0n)
      .toSorted();
  };

  it("give what is wanted of each step when the plan is carried out, and a second plan is empty", () => {
    fc.assert(
      fc.property(wanted, held, (all, before) => {
        const plan = planEntries(all, before);
        const after = carriedOut(before, plan);
        for (const of of [...all, ...before]) expect(netOf(after, of)).toEqual(netOf(all, of));
        expect(planEntries(all, after)).toEqual({ make: [], rewrite: [], annul: [] });
        const touched = [...plan.annul, ...plan.rewrite.map(({ id }) => id)];
        expect(before.filter(({ id, isFixed }) => isFixed && touched.includes(id))).toEqual([]);
      }),
    );
  });
});
