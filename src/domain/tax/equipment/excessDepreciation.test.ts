import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ore, ore, zeroOre } from "../../money/ore.ts";
import type { TaxAccount } from "../taxBooks.ts";
import type { ExcessChoice } from "../taxChoice.ts";
import { type ExcessDepreciation, type ExcessGround, excessDepreciation } from "./excessDepreciation.ts";
import { excessFindings, excessGround } from "./excessGround.ts";
import { reserveRows } from "./reservePair.ts";
import { type Equipment, readEquipment } from "./readEquipment.ts";
import { traceExcess } from "./traceExcess.ts";

const kr = (kronor: number): Ore => ore(BigInt(kronor) * 100n);
type Figures = readonly [opening: number, closing: number];
const account = (number: string, [opening, closing]: Figures, name = ""): TaxAccount => {
  return { account: number, name, opening: kr(opening), closing: kr(closing), chosen: null, given: null };
};
const read = (...accounts: readonly TaxAccount[]): Equipment => readEquipment(accounts)!;
const ground: ExcessGround = {
  opening: kr(100_000),
  bookValue: kr(170_000),
  acquired: kr(50_000),
  proceeds: kr(10_000),
  costs: [],
  months: [12],
  reserve: kr(60_000),
};
const nothing: ExcessChoice = { rule: "lowest", acquired: null, proceeds: null, costs: [] };
const kinds = (equipment: Equipment, choice: ExcessChoice = nothing, months = [12]): readonly string[] =>
  excessFindings(equipment, choice, excessGround(equipment, choice, months)).map(({ kind }) => kind);

// Ours, derived from the law's text (IL 18 kap. 13–17 §§): no public example with figures was found.
describe("excess depreciation", () => {
  it("is at most what the plan has above the lowest value, and the reserve before is a part of it", () => {
    expect(excessDepreciation(ground, "main")).toMatchObject({
      main: kr(98_000),
      supplementary: null,
      mostReserve: kr(72_000),
      change: kr(12_000),
    });
  });

  it("takes the rule that is chosen, or the one with the lower value", () => {
    const costs = [kr(50_000), kr(60_000), kr(40_000), kr(30_000), kr(80_000)];
    const changeBy = (rule: ExcessChoice["rule"], made: readonly Ore[]): Ore | null =>
      excessDepreciation({ ...ground, costs: made }, rule).change;
    expect(changeBy("supplementary", costs)).toBe(kr(12_000));
    const cheaper = costs.with(1, kr(50_000));
    expect(changeBy("supplementary", cheaper)).toBe(kr(18_000));
    expect(changeBy("lowest", cheaper)).toBe(kr(18_000));
    expect(changeBy("lowest", costs.with(1, kr(70_000)))).toBe(kr(12_000));
    expect(changeBy("none", cheaper)).toBe(0n);
  });

  it("is not known by a rule that lacks what it is counted on", () => {
    expect(excessDepreciation(ground, "supplementary")).toMatchObject({ lowest: null, change: null });
    const unsold = { ...ground, proceeds: null };
    expect(excessDepreciation(unsold, "main").change).toBeNull();
    expect(excessDepreciation({ ...unsold, costs: [kr(0)] }, "lowest")).toMatchObject({
      main: null,
      supplementary: 0n,
      mostReserve: kr(170_000),
    });
  });

  it("is dissolved when the plan's value comes near the lowest, and wholly when it is below", () => {
    const at = (bookValue: number): Ore | null =>
      excessDepreciation({ ...ground, bookValue: kr(bookValue) }, "main").change;
    expect(at(120_000)).toBe(kr(-38_000));
    expect(at(90_000)).toBe(kr(-60_000));
    expect(at(-5)).toBe(kr(-60_000));
  });

  it("makes a reserve that is never negative nor above the plan's value, in whole kronor", () => {
    const amount = fc.bigInt({ min: -1_000_000_00n, max: 10_000_000_00n }).map(ore);
    const positive = fc.bigInt({ min: 0n, max: 10_000_000_00n }).map(ore);
    const made = fc.record({
      opening: amount,
      bookValue: amount,
      acquired: positive,
      proceeds: fc.option(positive),
      costs: fc.array(positive, { maxLength: 5 }),
      months: fc.array(fc.integer({ min: 1, max: 18 }), { minLength: 1, maxLength: 7 }),
      reserve: positive,
    });
    const rules = fc.constantFrom("main", "supplementary", "lowest");
    fc.assert(
      fc.property(made, rules, (of, rule) => {
        const { reserve, change } = excessDepreciation(of, rule);
        if (reserve === null || change === null) return reserve === change;
        const most = of.bookValue > 0n ? of.bookValue : 0n;
        return reserve >= 0n && reserve <= most && reserve % 100n === 0n && of.reserve + change === reserve;
      }),
    );
  });

  it("rests on the law, and on secondary sources for the supplementary rule in years of other lengths", () => {
    const certainties = (months: readonly number[]): readonly string[] =>
      excessDepreciation({ ...ground, months }, "lowest").rules.map(({ certainty }) => certainty);
    expect(certainties([12, 12])).toEqual(["law", "law"]);
    expect(certainties([6])).toEqual(["law", "secondary"]);
  });
});

describe("equipment in the books", () => {
  it("is the accounts of machines and equipment with what is written off, and not art nor what is leased", () => {
    const equipment = read(
      account("1210", [200_000, 250_000]),
      account("1219", [-40_000, -80_000]),
      account("1260", [0, 30_000], "Datorer"),
      account("1290", [10_000, 10_000]),
      account("1280", [0, 70_000]),
      account("1291", [5000, 5000], "Konst och liknande tillgångar"),
      account("1227", [90_000, 90_000], "Finansiellt leasade inventarier"),
      account("2153", [-60_000, -60_000]),
      account("2151", [-7000, -7000]),
      account("7831", [0, 40_000]),
    );
    expect(equipment).toMatchObject({
      openingBookValue: kr(170_000),
      bookValue: kr(210_000),
      openingReserve: kr(60_000),
      reserve: kr(60_000),
      acquired: kr(80_000),
      sold: 0n,
      saleSign: null,
      pair: { reserve: "2153", change: "8853" },
    });
    expect(equipment.leftOut.map((one) => one.account)).toEqual(["1291", "1227", "2151"]);
    expect(kinds(equipment)).toEqual(["equipment-left-out", "equipment-left-out", "equipment-left-out"]);
    expect(readEquipment([account("1930", [1, 1]), account("1280", [0, 5])])).toBeNull();
  });

  it("was sold when an account of cost fell, and then the proceeds are asked for", () => {
    const equipment = read(account("1220", [100_000, 70_000]), account("1229", [-50_000, -40_000]));
    expect(equipment).toMatchObject({ acquired: 0n, sold: kr(30_000) });
    expect(excessGround(equipment, nothing, [12]).proceeds).toBeNull();
    expect(kinds(equipment)).toEqual(["equipment-sold"]);
    const said = { ...nothing, proceeds: kr(5000) };
    expect(excessGround(equipment, said, [12]).proceeds).toBe(kr(5000));
    expect(kinds(equipment, said)).toEqual([]);
  });

  it("was sold when a gain or a loss is booked, also where purchases even it out", () => {
    const equipment = read(
      account("1220", [100_000, 150_000]),
      account("1229", [-50_000, -20_000]),
      account("7973", [0, 4000]),
    );
    expect(equipment.saleSign).toBe("booked");
    expect(excessGround(equipment, nothing, [12]).proceeds).toBeNull();
  });

  it("may hide a sale when more was depreciated than the accounts of depreciation took", () => {
    const equipment = read(
      account("1220", [100_000, 150_000]),
      account("1229", [-50_000, -20_000]),
      account("7832", [0, 30_000]),
    );
    expect(kinds(equipment)).toEqual(["equipment-sale-suspected"]);
    expect(excessGround(equipment, nothing, [12]).proceeds).toBe(zeroOre);
  });

  it("was not sold when its depreciation is booked straight on the cost", () => {
    const equipment = read(account("1220", [100_000, 80_000]), account("7832", [0, 20_000]));
    expect(equipment).toMatchObject({ sold: 0n, saleSign: null });
  });

  it("keeps the pair of accounts that the client uses", () => {
    const pair = (...accounts: readonly TaxAccount[]): string =>
      Object.values(read(account("1220", [9, 9]), ...accounts).pair).join();
    expect(pair()).toBe("2153,8853");
    expect(pair(account("2150", [-5, -5]))).toBe("2150,8850");
    expect(pair(account("2153", [-5, -5]), account("8850", [0, 0]))).toBe("2153,8850");
    expect(pair(account("2150", [0, -5]), account("2153", [-9, -9]))).toBe("2153,8853");
    expect(pair(account("2151", [-9, -9]))).toBe("2153,8853");
    expect(pair(account("2150", [0, 0]))).toBe("2150,8850");
  });

  it("takes a dissolution from the largest reserve first, and no more than each of them holds", () => {
    const two = [account("2150", [-30, -30]), account("2153", [-100, -100])];
    const rows = (change: number, ...more: readonly TaxAccount[]): string =>
      reserveRows([...two, ...more], kr(change))
        .map((row) => `${row.account} ${String(row.amount / 100n)}`)
        .join(", ");
    expect(rows(20)).toBe("8853 20, 2153 -20");
    expect(rows(-40)).toBe("8853 -40, 2153 40");
    expect(rows(-110)).toBe("8853 -100, 2153 100, 8850 -10, 2150 10");
    expect(rows(-110, account("2154", [0, -5]))).toBe("8853 -100, 2153 100, 8850 -10, 2150 10");
    expect(rows(0)).toBe("");
  });
});

describe("what is told of excess depreciation", () => {
  const equipment = read(account("1220", [160_000, 200_000]), account("2153", [-60_000, -60_000]));

  it("is what is missing, wrong or does not agree", () => {
    const choose = (more: Partial<ExcessChoice>): ExcessChoice => ({ ...nothing, ...more });
    expect(kinds(equipment, choose({ rule: "supplementary" }))).toEqual(["excess-costs-missing"]);
    expect(kinds(equipment, choose({ costs: [kr(40_000)] }))).toEqual([]);
    expect(kinds(equipment, choose({ costs: [kr(41_000)] }))).toEqual(["excess-costs-differ"]);
    expect(kinds(equipment, choose({ costs: [kr(40_000), kr(160_001)] }))).toEqual([
      "excess-costs-above-books",
    ]);
    expect(kinds(equipment, choose({ acquired: kr(-1) }))).toEqual(["excess-amount-negative"]);
    expect(kinds(equipment, choose({ costs: [kr(40_000)] }), [6, 6, 6, 6, 6])).toEqual([
      "excess-years-unsupported",
    ]);
    expect(kinds(read(account("2153", [10, 10])))).toEqual(["excess-reserve-negative"]);
  });

  it("is a reserve that must be dissolved, only where no rule can allow it", () => {
    const left = read(account("1220", [160_000, 40_000]), account("2153", [-60_000, -60_000]));
    const none = { ...nothing, rule: "none" } as const;
    expect(kinds(left, { ...none, proceeds: kr(1) })).toEqual(["excess-reserve-to-dissolve"]);
    expect(kinds(left, { ...nothing, proceeds: kr(1) })).toEqual(["excess-reserve-dissolved"]);
    expect(kinds(equipment, none)).toEqual([]);
  });
});

describe("the trace of excess depreciation", () => {
  const equipment = read(
    account("1220", [160_000, 210_000], "Inventarier"),
    account("1229", [0, -40_000]),
    account("2153", [-60_000, -60_000]),
  );
  const choice: ExcessChoice = { ...nothing, proceeds: kr(10_000), costs: [kr(50_000), kr(20_000)] };
  const of = excessGround(equipment, choice, [12]);
  const terms = (made: ExcessDepreciation): readonly string[] =>
    traceExcess(equipment, of, made).terms.map(
      ({ label, operator, amount }) => `${operator}${label} ${String((amount ?? 0n) / 100n)}`,
    );

  it("goes from what the rule counts on and the accounts to what is booked", () => {
    expect(terms(excessDepreciation(of, "main"))).toEqual([
      "=tax-value-opening 100000",
      "=equipment-acquired 50000",
      "=equipment-proceeds 10000",
      "=depreciation-ground 140000",
      "=depreciation-main 42000",
      "+account 210000",
      "+account -40000",
      "-tax-value-lowest 98000",
      "=reserve-most 72000",
      "-reserve-before 60000",
      "=reserve-change 12000",
    ]);
  });

  it("names the cost of each year by the supplementary rule, and no rule where none gives a value", () => {
    expect(terms(excessDepreciation(of, "lowest")).slice(0, 4)).toEqual([
      "=equipment-cost 50000",
      "=equipment-cost 20000",
      "+account 210000",
      "+account -40000",
    ]);
    expect(terms(excessDepreciation({ ...of, proceeds: null }, "main")).at(-1)).toBe("=reserve-change 0");
  });
});
