import { describe, expect, it } from "vitest";
import type { AccountFigures } from "../bookkeeping/accountFigures.ts";
import { ore } from "../money/ore.ts";
import { checkFormCodes, checkInactiveAccounts } from "./checkAccounts.ts";

interface Said {
  readonly active?: boolean | null;
  readonly formCode?: string | null;
  readonly closing?: bigint;
}

function account(number: string, { active = true, formCode = "7281", closing = 0n }: Said): AccountFigures {
  const nothing = { opening: null, closing: null, result: null };
  return {
    source: {
      account: number,
      name: "Konto",
      type: null,
      formCode,
      active,
      year: nothing,
      previousYear: nothing,
    },
    isResultAccount: false,
    opening: ore(0n),
    movement: ore(closing),
    closing: ore(closing),
    previousYear: { opening: null, movement: null, closing: null },
    stated: null,
    inUse: true,
  };
}

describe("controls of the chart", () => {
  it("list an inactive account that has a balance, with the balance", () => {
    const accounts = [
      account("1680", { active: false, closing: 15_000_00n }),
      account("1690", { active: false }),
      account("1930", { closing: 1n }),
    ];
    expect(checkInactiveAccounts(accounts)).toMatchObject({
      outcome: "attention",
      summary: { kind: "inactive-accounts-with-balance", data: { inactive: 2, withBalance: 1 } },
      list: [{ account: "1680", actual: 15_000_00n }],
    });
    expect(checkInactiveAccounts(accounts.slice(1))).toMatchObject({
      outcome: "ok",
      summary: { kind: "inactive-accounts-empty", data: { inactive: 1, withBalance: 0 } },
    });
  });

  it("could not be run on a source that does not say which are inactive", () => {
    expect(checkInactiveAccounts([account("1930", { active: null })])).toMatchObject({
      outcome: "not-run",
      summary: { kind: "inactive-accounts-not-in-sie" },
    });
  });

  it("list an account in use that leads nowhere in the tax return", () => {
    const accounts = [account("1580", { formCode: null, closing: -640_00n }), account("1930", {})];
    expect(checkFormCodes(accounts)).toMatchObject({
      outcome: "attention",
      list: [{ account: "1580", actual: -640_00n }],
    });
  });
});
