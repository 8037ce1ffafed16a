import { describe, expect, it } from "vitest";
import { ore } from "../money/ore.ts";
import type { AccountBalance } from "../reconciliation/reconcile.ts";
import { checkNextOpening } from "./checkNextOpening.ts";

function ending(account: string, closing: bigint | null): AccountBalance {
  const figures = { opening: ore(0n), movement: ore(0n), adjustment: ore(0n), previous: null };
  return {
    account,
    name: `Konto ${account}`,
    type: null,
    rows: 1,
    ...figures,
    closing: closing === null ? null : ore(closing),
  };
}

const carried = (
  amounts: Readonly<Record<string, bigint | null>>,
): { openings: Map<string, ReturnType<typeof ore> | null> } => ({
  openings: new Map(
    Object.entries(amounts).map(([account, amount]) => [account, amount === null ? null : ore(amount)]),
  ),
});

describe("checkNextOpening", () => {
  it("is ok when every balance was carried over, those that end with nothing too", () => {
    const check = checkNextOpening(
      [ending("1930", 500n), ending("2440", -500n), ending("1510", 0n)],
      carried({ "1930": 500n, "2440": -500n }),
    );
    expect([check.name, check.outcome]).toEqual(["next-opening-differs", "ok"]);
  });
  it("finds what was booked after balances were carried over, and what is carried from nowhere", () => {
    const check = checkNextOpening(
      [ending("1930", 500n), ending("2990", -125n)],
      carried({ "1930": 500n, "1630": 7n }),
    );
    expect([check.outcome, check.summary.kind]).toEqual(["attention", "balances-not-carried-over"]);
    expect(check.findings).toMatchObject([
      { account: "2990", expected: -125n, actual: 0n, amount: 125n },
      { account: "1630", expected: 0n, actual: 7n, amount: 7n },
    ]);
  });
  it("says nothing of what is not known", () => {
    expect(
      checkNextOpening([ending("1930", null), ending("1510", 5n)], carried({ "1510": null })).outcome,
    ).toBe("ok");
    expect(checkNextOpening([], { reason: "next-year-absent" })).toMatchObject({
      outcome: "not-run",
      summary: { kind: "next-year-absent" },
    });
  });
});
