import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noChoice } from "../taxChoice.ts";
import { ore } from "../../money/ore.ts";
import type { TaxAccount } from "../taxBooks.ts";
import { type Line, books, choose, computed, rowsOf } from "../books/taxBooks.fixture.ts";

/** A company with a profit of 100 000 kr and nothing else. */
const profitable = books([
  ["1930", 100_000],
  ["3001", -100_000],
]);

describe("what is booked already", () => {
  const closed = books([
    ["1930", 100_000],
    ["2512", -20_600],
    ["2099", -79_400],
    ["3001", -100_000],
    ["8910", 20_600],
    ["8999", 79_400],
  ]);

  it("stays as it is when it is right", () => {
    expect(computed(closed, choose("none")).entries).toEqual([]);
  });

  it("is taken out and booked anew when the choice changes it", () => {
    expect(rowsOf(computed(closed, choose("max")))).toEqual([
      "2099 79400, 8999 -79400",
      "2512 20600, 8910 -20600",
      "8811 25000, 2125 -25000",
      "8910 15450, 2512 -15450",
      "8999 59550, 2099 -59550",
    ]);
  });

  it("counts an account outside the classes that has a field of the income statement", () => {
    const own = books([
      ["1930", 100_000],
      ["0351", 50_000],
      ["3001", -150_000],
    ]);
    const accounts = own.accounts.map((one) => (one.account === "0351" ? { ...one, given: "7513" } : one));
    expect(rowsOf(computed({ ...own, accounts }, choose("none")))).toEqual([
      "8910 20600, 2512 -20600",
      "8999 79400, 2099 -79400",
    ]);
  });

  it("is taken out wherever under 891 the tax is, and stays on that account", () => {
    const own = books([
      ["1930", 100_000],
      ["2512", -20_600],
      ["3001", -100_000],
      ["8911", 20_600],
    ]);
    expect(rowsOf(computed(own, choose("none")))).toEqual(["8999 79400, 2099 -79400"]);
    expect(rowsOf(computed(own, choose("max")))).toEqual([
      "2512 20600, 8911 -20600",
      "8811 25000, 2125 -25000",
      "8911 15450, 2512 -15450",
      "8999 59550, 2099 -59550",
    ]);
  });

  it("gives the same forms as books that are still open", () => {
    expect(computed(closed, choose("max")).ink2r.fields).toEqual(
      computed(profitable, choose("max")).ink2r.fields,
    );
  });
});

describe("an allocation that others have booked", () => {
  it("stays on the client's own accounts", () => {
    const own = books([
      ["1930", 200_000],
      ["2110", -50_000, { opening: -25_000, name: "Periodiseringsfonder" }],
      ["2091", 25_000, { opening: 25_000 }],
      ["3001", -200_000],
      ["8810", 25_000],
    ]);
    const reserveYears = new Map([["2110", 2023]]);
    // Standard income on 25 000 kr is 490 kr, and a fourth of 200 490 is 50 122.
    expect(rowsOf(computed(own, choose("max", { reserveYears }))).slice(0, 2)).toEqual([
      "2110 25000, 8810 -25000",
      "8810 50122, 2110 -50122",
    ]);
  });

  it("goes beside an older reserve of the same digit", () => {
    const old = books([
      ["1930", 500_000],
      ["2125", -100_000, { opening: -100_000, name: "Fond 2015" }],
      ["2091", 100_000, { opening: 100_000 }],
      ["3001", -500_000],
    ]);
    expect(rowsOf(computed(old, choose("max")))).toContainEqual(expect.stringContaining("2135"));
  });
});

describe("excess depreciation", () => {
  // Ours, derived from the law's text (IL 18 kap. 13 §): the lowest value is 70 % of 100 000 and 50 000 kr.
  it("takes what the books have above the lowest value for tax", () => {
    const year = books([
      ["1930", 100_000],
      ["1220", 300_000, { opening: 250_000 }],
      ["1229", -120_000, { opening: -90_000, name: "Ack avskrivningar" }],
      ["2153", -60_000, { opening: -60_000 }],
      ["3001", -250_000],
      ["7832", 30_000],
    ]);
    const made = computed(year, choose("none", { excess: { ...noChoice.excess, rule: "main" } }));
    // 180 000 in the books less 105 000 is 75 000, of which 60 000 is there.
    expect(rowsOf(made)[0]).toBe("8853 15000, 2153 -15000");
    expect(rowsOf(computed(year, choose("none"))).some((row) => row.startsWith("8853"))).toBe(false);
  });
});

describe("amounts that may not be deducted", () => {
  it("are proposed where the account's name says so, asked where its number does, and never assumed", () => {
    const year = books([
      ["1930", -3500],
      ["6072", 1000, { name: "Representation, ej avdragsgill" }],
      ["6992", 500, { name: "Diverse" }],
      ["5832", 2000, { name: "Kost och logi i utlandet" }],
    ]);
    const made = computed(year, choose("booked"));
    expect(made.ink2s.fields.has("7653")).toBe(false);
    expect(made.findings).toMatchObject([
      { kind: "adjustment-to-confirm", account: "6072", code: "7653", kronor: "1000" },
      { kind: "adjustment-to-ask", account: "6992", code: "7653", kronor: "500" },
    ]);
  });
});

describe("choosing", () => {
  const lines = fc.array(
    fc.tuple(
      fc.constantFrom("1220", "1930", "2081", "2440", "3001", "4010", "5010", "7010", "8310", "8811", "8910"),
      fc.integer({ min: -10_000_000, max: 10_000_000 }),
    ),
    { minLength: 1, maxLength: 20 },
  );
  const choice = fc.constantFrom("none", "max", "reverse");

  it("twice changes nothing", () => {
    fc.assert(
      fc.property(lines, choice, (some, chosen) => {
        const left = -some.reduce((sum, [, amount]) => sum + amount, 0);
        const open = books([...some, ["1930", left]]);
        const start = { ...open, accounts: mergeAccounts(open.accounts) };
        const once = computed(start, choose(chosen));
        const posted = books([
          ...some,
          ["1930", left],
          ...once.entries.flatMap(({ rows }) =>
            rows.map(({ account, amount }): Line => [account, Number(amount) / 100]),
          ),
        ]);
        const merged = { ...posted, accounts: mergeAccounts(posted.accounts) };
        const twice = computed(merged, choose(chosen));
        expect(twice.entries).toEqual([]);
        expect(twice.ink2r.fields).toEqual(once.ink2r.fields);
        expect(twice.ink2).toEqual(once.ink2);
      }),
    );
  });
});

function mergeAccounts(accounts: readonly TaxAccount[]): readonly TaxAccount[] {
  const byAccount = Map.groupBy(accounts, ({ account }) => account);
  return Array.from(byAccount.values()).flatMap((same) => {
    const [first] = same;
    const closing = ore(same.reduce((sum, one) => sum + one.closing, 0n));
    return first === undefined ? [] : [{ ...first, closing }];
  });
}
