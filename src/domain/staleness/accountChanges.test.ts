import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountAmount } from "../imports/compareImports.ts";
import { ore } from "../money/ore.ts";
import { type EndBalances, type VoucherDifference, accountChanges } from "./accountChanges.ts";

function rows(...amounts: readonly (readonly [string, bigint])[]): readonly AccountAmount[] {
  return amounts.map(([account, amount]) => ({ account, name: "", amount: ore(amount) }));
}

function balances(
  ...known: readonly (readonly [string, bigint | null, bigint | null])[]
): ReadonlyMap<string, EndBalances> {
  const amount = (value: bigint | null): EndBalances["opening"] => (value === null ? null : ore(value));
  return new Map(
    known.map(([account, opening, closing]) => [
      account,
      { opening: amount(opening), closing: amount(closing) },
    ]),
  );
}

const changed: VoucherDifference = {
  change: "changed",
  voucher: "A 231",
  voucherIndex: 1841,
  before: rows(["1510", 375_000n], ["3051", -375_000n]),
  after: rows(["1510", 500_000n], ["3051", -500_000n]),
};

describe("accountChanges", () => {
  it("tells by which voucher and amount a balance changed", () => {
    const before = balances(["1510", 0n, 375_000n], ["1930", 10n, 10n], ["3051", 0n, -375_000n]);
    const after = balances(["1510", 0n, 500_000n], ["1930", 10n, 10n], ["3051", 0n, -500_000n]);
    const changes = accountChanges({ vouchers: [changed], before, after });
    expect(Array.from(changes.keys())).toEqual(["1510", "3051"]);
    expect(changes.get("1510")).toEqual({
      kind: "account-changed",
      account: "1510",
      openingBefore: 0n,
      openingAfter: 0n,
      closingBefore: 375_000n,
      closingAfter: 500_000n,
      vouchers: [{ voucher: "A 231", voucherIndex: 1841, change: "changed", amount: 125_000n }],
      voucherCount: 1,
    });
  });
  it("does not count a voucher whose words changed and whose amounts did not", () => {
    const same = balances(["1510", 0n, 500_000n], ["3051", 0n, -500_000n]);
    const reworded = { ...changed, before: changed.after };
    expect(accountChanges({ vouchers: [reworded], before: same, after: same }).size).toBe(0);
  });
  it("counts vouchers that came and went, though the balance is what it was", () => {
    const same = balances(["1930", 0n, 50n]);
    const gone: VoucherDifference = {
      change: "removed",
      voucher: "A 7",
      voucherIndex: null,
      before: rows(["1930", 50n]),
      after: [],
    };
    const come: VoucherDifference = {
      change: "new",
      voucher: "A 8",
      voucherIndex: 7,
      before: [],
      after: rows(["1930", 50n]),
    };
    const cause = accountChanges({ vouchers: [gone, come], before: same, after: same }).get("1930");
    expect(cause).toMatchObject({
      closingBefore: 50n,
      closingAfter: 50n,
      vouchers: [{ amount: -50n }, { amount: 50n }],
    });
  });
  it("does not count a voucher that nets to nothing on the account", () => {
    const through = rows(["1630", 50n], ["1630", -50n]);
    const come: VoucherDifference = { ...changed, change: "new", before: [], after: through };
    expect(accountChanges({ vouchers: [come], before: new Map(), after: new Map() }).size).toBe(0);
  });
  it("tells an opening balance alone as what it is", () => {
    const cause = accountChanges({
      vouchers: [],
      before: balances(["2081", -100n, -100n]),
      after: balances(["2081", -120n, -120n]),
    }).get("2081");
    expect(cause).toEqual({ kind: "opening-changed", account: "2081", before: -100n, after: -120n });
  });
  it("does not take an opening balance that became unknown for the same as zero", () => {
    const before = balances(["1910", 0n, 0n]);
    expect(accountChanges({ vouchers: [], before, after: balances(["1910", null, null]) }).size).toBe(1);
  });
  it("takes an account that is not there for one without a balance", () => {
    expect(accountChanges({ vouchers: [], before: balances(["1910", 0n, 0n]), after: new Map() }).size).toBe(
      0,
    );
    expect(accountChanges({ vouchers: [], before: balances(["1910", 5n, 5n]), after: new Map() }).size).toBe(
      1,
    );
  });
  it("sees a stated closing balance change where the source has no vouchers", () => {
    const changes = accountChanges({
      vouchers: [],
      before: balances(["1510", 0n, 5n]),
      after: balances(["1510", 0n, 9n]),
    });
    expect(changes.get("1510")).toMatchObject({ kind: "account-changed", voucherCount: 0 });
  });
  it("lists the largest effects and counts them all", () => {
    const vouchers = Array.from({ length: 30 }, (_, index): VoucherDifference => ({
      change: "new",
      voucher: `A ${index.toString()}`,
      voucherIndex: index,
      before: [],
      after: rows(["1510", BigInt(index % 2 === 0 ? index + 1 : -index - 1)]),
    }));
    const cause = accountChanges({ vouchers, before: new Map(), after: new Map() }).get("1510");
    expect(cause).toMatchObject({ voucherCount: 30 });
    const listed = cause?.kind === "account-changed" ? cause.vouchers : [];
    expect(listed.length).toBe(20);
    expect(listed.slice(0, 2).map(({ amount }) => amount)).toEqual([-30n, 29n]);
  });
  it("tells effects that sum to what the balance moved by, and no account that nothing moved", () => {
    const amounts = fc.array(fc.tuple(fc.constantFrom("1510", "1930", "2440"), fc.bigInt(-9n, 9n)), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(amounts, amounts), { maxLength: 6 }), (made) => {
        const vouchers = made.map(([before, after], index): VoucherDifference => ({
          change: "changed",
          voucher: `A ${index.toString()}`,
          voucherIndex: index,
          before: rows(...before),
          after: rows(...after),
        }));
        const sum = (side: "before" | "after", account: string): bigint =>
          vouchers
            .flatMap((voucher) => voucher[side])
            .reduce((total, row) => total + (row.account === account ? (row.amount ?? 0n) : 0n), 0n);
        const ends = (side: "before" | "after"): ReadonlyMap<string, EndBalances> =>
          balances(...["1510", "1930", "2440"].map((account) => [account, 0n, sum(side, account)] as const));
        const changes = accountChanges({ vouchers, before: ends("before"), after: ends("after") });
        for (const account of ["1510", "1930", "2440"]) {
          const moved = sum("after", account) - sum("before", account);
          const cause = changes.get(account);
          const told = cause?.kind === "account-changed" ? cause.vouchers : [];
          expect(told.reduce((total, { amount }) => total + amount, 0n)).toBe(moved);
          expect(told.every(({ amount }) => amount !== 0n)).toBe(true);
          if (cause !== undefined) expect(told.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
