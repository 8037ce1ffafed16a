import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ore, ore } from "../money/ore.ts";
import { type AccountBalance, reconcile } from "./reconcile.ts";
import { resultLines } from "./resultLines.ts";

const known = (amount: bigint | null): Ore | null => (amount === null ? null : ore(amount));

function balance(
  account: string,
  amounts: readonly (bigint | null)[],
  type: "asset" | null = null,
): AccountBalance {
  const [opening = 0n, movement = 0n, closing = 0n, previous = 0n] = amounts;
  return {
    account,
    name: `Konto ${account}`,
    type,
    rows: 0,
    opening: known(opening),
    movement: known(movement),
    adjustment: ore(0n),
    closing: known(closing),
    previous: known(previous),
  };
}

const openYear = [
  balance("1510", [938_412_50n, 174_210_25n, 1_112_622_75n, 938_412_50n]),
  balance("1930", [486_215_30n, 262_234_25n, 748_449_55n, 486_215_30n]),
  balance("2081", [-1_424_627_80n, 0n, -1_424_627_80n, -1_424_627_80n]),
  balance("3051", [0n, -436_444_50n, -436_444_50n, -400_000_00n]),
];

describe("reconcile", () => {
  it("groups the balance accounts as the balance sheet, with sums", () => {
    const { assets, equityAndLiabilities } = reconcile(openYear);
    expect(assets.groups.map(({ key, accounts }) => [key, accounts.map(({ account }) => account)])).toEqual([
      ["current-receivables", ["1510"]],
      ["cash-and-bank", ["1930"]],
    ]);
    expect(assets.sums.closing).toBe(1_861_072_30n);
    expect(equityAndLiabilities.sums.closing).toBe(-1_424_627_80n);
  });
  it("balances an open year by the result that is not booked yet", () => {
    const { result, balance: sums } = reconcile(openYear);
    expect(result.closing).toBe(-436_444_50n);
    expect(sums).toEqual({
      opening: 0n,
      movement: 0n,
      adjustment: 0n,
      closing: 0n,
      previous: -400_000_00n,
    });
  });
  it("shows an unknown opening balance as unknown, in the group and in the sum", () => {
    const { assets, balance: sums } = reconcile([
      balance("1910", [null, -17_340_000n, null, null]),
      balance("1930", [100n, 0n, 100n, 100n]),
    ]);
    expect(assets.groups[0]?.sums).toMatchObject({
      opening: null,
      movement: -17_340_000n,
      adjustment: 0n,
      closing: null,
      previous: null,
    });
    expect(sums.closing).toBeNull();
  });
  it("keeps accounts that no number places apart from both sides", () => {
    const { assets, unplaced } = reconcile([
      balance("9510", [0n, 5n, 5n]),
      balance("KASSA", [0n, 7n, 7n], "asset"),
    ]);
    expect(unplaced.map(({ accounts }) => accounts.map(({ account }) => account))).toEqual([["9510"]]);
    expect(assets.groups.map(({ key }) => key)).toEqual(["other-assets"]);
  });
  it("has no group for what there is none of", () => {
    expect(reconcile([])).toMatchObject({ assets: { groups: [] }, unplaced: [], result: { closing: 0n } });
  });
  it("loses no account and no öre", () => {
    const account = fc.record({ number: fc.integer({ min: 1000, max: 9999 }), closing: fc.bigInt() });
    fc.assert(
      fc.property(fc.array(account), (made) => {
        const accounts = made.map(({ number, closing }) => balance(number.toString(), [0n, 0n, closing]));
        const { assets, equityAndLiabilities, unplaced, result } = reconcile(accounts);
        const listed = [assets.sums, equityAndLiabilities.sums, ...unplaced.map(({ sums }) => sums)];
        const total = listed.reduce((sum, { closing }) => sum + (closing ?? 0n), result.closing ?? 0n);
        expect(total).toBe(made.reduce((sum, { closing }) => sum + closing, 0n));
      }),
    );
  });
});

describe("resultLines", () => {
  it("groups the result accounts as the income statement beside the year before", () => {
    const { groups, sums } = resultLines([
      ...openYear,
      balance("5010", [0n, 120_000_00n, 120_000_00n, 118_000_00n]),
      balance("3052", [0n, -100n, -100n, -200n]),
    ]);
    expect(groups.map(({ key, sums: of }) => [key, of.current, of.previous])).toEqual([
      ["net-sales", -436_445_50n, -400_002_00n],
      ["other-external-costs", 120_000_00n, 118_000_00n],
    ]);
    expect(sums).toMatchObject({ current: -316_445_50n, previous: -282_002_00n });
  });
  it("tells what was earned also when it is booked", () => {
    const { sums, earned } = resultLines([
      balance("3051", [0n, -500_00n, -500_00n, -400_00n]),
      balance("8999", [0n, 0n, 0n, 400_00n]),
    ]);
    expect(sums).toMatchObject({ current: -500_00n, previous: 0n });
    expect(earned).toMatchObject({ current: -500_00n, previous: -400_00n });
  });
  it("does not guess a previous year that is unknown", () => {
    expect(resultLines([balance("3051", [0n, -100n, -100n, null])]).sums).toMatchObject({
      current: -100n,
      previous: null,
    });
  });
});
