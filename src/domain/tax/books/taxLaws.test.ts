import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../../calendar/plainDate.ts";
import { ink2rFields } from "../../forms/fields/ink2r.data.ts";
import { ink2sFields } from "../../forms/fields/ink2s.data.ts";
import { negateOre, ore } from "../../money/ore.ts";
import { type Line, books, choose, computed } from "./taxBooks.fixture.ts";
import { prepareBooks } from "./prepareBooks.ts";
import { isLookedAt } from "./lookedAt.ts";
import { readEquipment } from "../equipment/readEquipment.ts";
import { bookedGroupContribution } from "../groupContribution/groupContribution.ts";
import { bookedPayrollTax } from "../payroll/payrollTax.ts";
import { proposePayrollBase } from "../payroll/proposePayrollBase.ts";
import { propertyTaxToBook } from "../properties/bookPropertyTax.ts";
import { propertyTax } from "../properties/propertyTax.ts";
import { type TaxBooks, bareAccount, post } from "../taxBooks.ts";
import { type TaxChoice, noChoice } from "../taxChoice.ts";
import type { TaxReturn } from "../taxReturn.ts";
import { taxToPay } from "../taxToPay/taxToPay.ts";

const balance = fc.constantFrom(
  ...["1110", "1220", "1229", "1510", "1630", "1930", "2081", "2091", "2099", "2120", "2123", "2129", "2153"],
  ...["2440", "2510", "2512", "2514", "2518", "2860", "2990"],
);
const ofResult = fc.constantFrom(
  ...["3001", "3740", "4010", "5010", "5191", "6072", "6992", "7010", "7412", "7533", "7832", "8022", "8314"],
  ...["8423", "8810", "8811", "8819", "8820", "8830", "8853", "8910", "8999"],
);
const amount = fc.integer({ min: -10_000_000, max: 10_000_000 });
/** Each account once, in balance when the year began and when it ended. */
const trialBalance = fc
  .tuple(
    fc.uniqueArray(fc.tuple(balance, amount, amount), { selector: ([account]) => account, maxLength: 12 }),
    fc.uniqueArray(fc.tuple(ofResult, amount), {
      selector: ([account]) => account,
      minLength: 1,
      maxLength: 12,
    }),
    fc.constantFrom<string[]>(
      ["2025-01-01", "2025-12-31"],
      ["2023-09-01", "2024-08-31"],
      ["2024-07-01", "2025-12-31"],
    ),
  )
  .map(([balances, results, year]): TaxBooks => {
    const ofBalance = balances.map(([account, opening, closing]): Line => [account, closing, { opening }]);
    const lines: readonly Line[] = [...ofBalance, ...results];
    const left = -lines.reduce((sum, [, closing]) => sum + closing, 0);
    const opened = -balances.reduce((sum, [, opening]) => sum + opening, 0);
    return books([...lines, ["1940", left, { opening: opened }]], year);
  });
const options = fc.constantFrom<TaxChoice["choice"]>("booked", "none", "max", "reverse", "own");
const choice = fc
  .record({
    option: options,
    allocation: fc.bigInt({ min: 0n, max: 1_000_000n }),
    confirmsUplift: fc.boolean(),
    payrollBase: fc.option(fc.bigInt({ min: -1_000_000n, max: 1_000_000n })),
    rule: fc.constantFrom("none", "main", "lowest"),
    given: fc.nat(100_000_000),
    broughtForward: fc.option(fc.bigInt({ min: 0n, max: 1_000_000n })),
    barred: fc.bigInt({ min: 0n, max: 1_000_000n }),
    gathersOn2510: fc.boolean(),
    treated: fc.boolean(),
  })
  .map(({ option, allocation, confirmsUplift, payrollBase, rule, given, gathersOn2510, ...more }) =>
    choose(option, {
      own: { allocation, reversals: new Map() },
      confirmsUplift,
      payrollBase,
      excess: { ...noChoice.excess, rule, proceeds: ore(0n) },
      groupContribution: { given: ore(BigInt(given)), received: ore(0n) },
      losses: { broughtForward: more.broughtForward, forfeited: 0n, barred: more.barred },
      gathersOn2510,
      treatments: new Map(
        more.treated
          ? [
              ["6072", "7653"],
              ["8022", "7755"],
            ]
          : [],
      ),
      properties: [{ row: "95", base: 123_456n, feeCap: null }],
      typed: new Map(more.treated ? [["7666", 5n]] : []),
    }),
  );

const formsOf = ({ ink2, ink2r, ink2s }: TaxReturn) => ({
  ink2: Object.fromEntries(ink2),
  ink2r: Object.fromEntries(ink2r.fields),
  ink2s: Object.fromEntries(ink2s.fields),
});
const posted = (start: TaxBooks, { entries }: TaxReturn): TaxBooks => {
  return { ...start, accounts: post(start.accounts, entries) };
};

describe("a tax return of any trial balance and choice", () => {
  it("has as much in assets as in equity and liabilities", () => {
    fc.assert(
      fc.property(trialBalance, choice, (start, chosen) => {
        const { ink2r } = computed(start, chosen);
        const sumOf = (wanted: string): bigint =>
          ink2rFields.reduce(
            (sum, { code, side }) => (side === wanted ? sum + (ink2r.fields.get(code) ?? 0n) : sum),
            0n,
          );
        expect(sumOf("equity-liability")).toBe(sumOf("asset"));
        expect([ink2r.assets, ink2r.equityAndLiabilities]).toEqual([sumOf("asset"), sumOf("asset")]);
      }),
    );
  });

  it("adds INK2S up, by the signs that the form prints, to 4.15 or 4.16", () => {
    fc.assert(
      fc.property(trialBalance, choice, (start, chosen) => {
        const { ink2s, ink2 } = computed(start, chosen);
        const sum = ink2sFields
          .filter(({ code }) => code !== "7670" && code !== "7770")
          .reduce((all, { code, sign }) => {
            const kronor = ink2s.fields.get(code) ?? 0n;
            return sign === "+" ? all + kronor : sign === "-" ? all - kronor : all;
          }, 0n);
        expect((ink2s.fields.get("7670") ?? 0n) - (ink2s.fields.get("7770") ?? 0n)).toBe(sum);
        expect(ink2.get("7104") ?? 0n).toBe(sum > 0n ? sum : 0n);
      }),
    );
  });

  it("does not depend on the order of accounts", () => {
    fc.assert(
      fc.property(trialBalance, choice, (start, chosen) => {
        const turned = { ...start, accounts: start.accounts.toReversed() };
        const [one, other] = [computed(start, chosen), computed(turned, chosen)];
        expect(formsOf(other)).toEqual(formsOf(one));
        expect(other.entries).toEqual(one.entries);
        expect(other.steps).toEqual(one.steps);
      }),
    );
  });

  it("is the same when its entries are booked, and asks for no more", () => {
    fc.assert(
      fc.property(trialBalance, choice, (start, chosen) => {
        const once = computed(start, chosen);
        const twice = computed(posted(start, once), chosen);
        expect(twice.entries).toEqual([]);
        expect(formsOf(twice)).toEqual(formsOf(once));
        const asBooked = computed(posted(start, once), { ...chosen, choice: "booked" });
        expect(formsOf(asBooked)).toEqual(formsOf(once));
      }),
    );
  });

  it("is the same before and after the result is booked", () => {
    fc.assert(
      fc.property(trialBalance, choice, (start, chosen) => {
        const result = ore(
          start.accounts.reduce((sum, one) => (one.account >= "3" ? sum - one.closing : sum), 0n),
        );
        const closing = { step: "result", key: null, isReversal: false, text: "" } as const;
        const rows = [
          { account: "8999", amount: result },
          { account: "2099", amount: negateOre(result) },
        ];
        const closed = { ...start, accounts: post(start.accounts, [{ ...closing, rows }]) };
        expect(formsOf(computed(closed, chosen))).toEqual(formsOf(computed(start, chosen)));
      }),
    );
  });

  it("books entries that balance, and leaves no result open when an option is chosen", () => {
    fc.assert(
      fc.property(trialBalance, choice, (start, chosen) => {
        const made = computed(start, chosen);
        for (const { rows } of made.entries) expect(rows.reduce((sum, row) => sum + row.amount, 0n)).toBe(0n);
        const left = posted(start, made).accounts.reduce(
          (sum, one) => (one.account >= "3" ? sum + one.closing : sum),
          0n,
        );
        if (chosen.choice !== "booked") expect(left).toBe(0n);
      }),
    );
  });

  it("says in its steps what makes the surplus, but for what whole kronor cut", () => {
    fc.assert(
      fc.property(trialBalance, choice, (start, chosen) => {
        const { steps, ink2s, ink2r } = computed(start, chosen);
        const sum = steps.slice(0, -2).reduce((all, { amount: one }) => all + (one ?? 0n), 0n);
        const cut = sum - ink2s.surplus * 100n;
        const most = BigInt(ink2r.fields.size + ink2s.fields.size) * 100n;
        expect(cut < most && cut > -most).toBe(true);
      }),
    );
  });

  it("never allocates more than a fourth of the surplus, nor of a loss", () => {
    fc.assert(
      fc.property(trialBalance, choice, (start, chosen) => {
        const { ink2r, ink2s, findings } = computed(start, { ...chosen, choice: "max" });
        const allocated = ink2r.fields.get("7525") ?? 0n;
        if (findings.some(({ kind }) => kind === "allocation-above-limit")) return;
        expect(4n * allocated <= (ink2s.surplus + allocated > 0n ? ink2s.surplus + allocated : 0n)).toBe(
          true,
        );
      }),
    );
  });
});

describe("the accounts that tax looks at", () => {
  it("are all that the rules read", () => {
    const year = { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") };
    const told = (all: TaxBooks["accounts"]) => [
      readEquipment(all),
      proposePayrollBase(all),
      bookedPayrollTax(all),
      propertyTaxToBook(propertyTax([{ row: "95", base: 1n, feeCap: null }], year), all),
      bookedGroupContribution(all),
      taxToPay(all, year),
    ];
    const nothing = told([]);
    for (let number = 1000; number < 9000; number++) {
      const account = { ...bareAccount(String(number)), opening: ore(100n), closing: ore(300n) };
      const isRead = JSON.stringify(told([account]), asText) !== JSON.stringify(nothing, asText);
      if (isRead) expect([account.account, isLookedAt(account)]).toEqual([account.account, true]);
    }
  });

  it("give the same as a pass over all of them", () => {
    fc.assert(
      fc.property(trialBalance, choice, (start, chosen) => {
        expect(formsOf(computed(prepareBooks(start), chosen))).toEqual(formsOf(computed(start, chosen)));
      }),
    );
  });
});

function asText(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
