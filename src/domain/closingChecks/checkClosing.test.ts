import { describe, expect, it } from "vitest";
import { plainDate } from "../calendar/plainDate.ts";
import { notRun } from "../imports/check.ts";
import { type Ore, ore } from "../money/ore.ts";
import type { AccountBalance } from "../reconciliation/reconcile.ts";
import { checkBalanceSheet, checkOpenings, checkSigns } from "./checkBalances.ts";
import { checkClosing } from "./checkClosing.ts";
import { type CheckedBridge, checkLedger } from "./checkLedger.ts";
import { type ReconciledAccount, checkDifferences, checkSupported } from "./checkSupport.ts";

const known = (amount: bigint | null): Ore | null => (amount === null ? null : ore(amount));

function balance(account: string, closing: bigint | null, opening: bigint | null = 0n): AccountBalance {
  const change = { movement: ore(0n), adjustment: ore(0n) };
  const figures = { opening: known(opening), ...change, closing: known(closing), previous: null };
  return { account, name: `Konto ${account}`, type: null, rows: 0, ...figures };
}

function reconciled(account: string, said: Partial<ReconciledAccount> = {}): ReconciledAccount {
  return {
    account,
    name: "",
    closing: ore(100n),
    reconciled: null,
    difference: null,
    status: "not-started",
    appendices: 0,
    ...said,
  };
}

const bridge: CheckedBridge = {
  asOf: plainDate("2025-12-31"),
  ledger: ore(100n),
  items: 0,
  accounts: [{ account: "1510" }],
  balance: ore(100n),
  unexplained: ore(0n),
};

describe("checkLedger", () => {
  it("is ok when the ledger equals its accounts", () => {
    const check = checkLedger("customer", { bridge });
    expect([check.name, check.outcome]).toEqual(["customer-ledger-equals-accounts", "ok"]);
    expect(check.summary.kind).toBe("ledger-equals-accounts");
  });
  it("asks for attention for the rest that nothing explains", () => {
    const check = checkLedger("customer", {
      bridge: { ...bridge, balance: ore(125n), unexplained: ore(25n) },
    });
    expect(check.outcome).toBe("attention");
    expect(check.findings).toMatchObject([{ account: "1510", expected: 100n, actual: 125n, amount: 25n }]);
  });
  it("asks for attention for a difference that is explained: the books are to be mended all the same", () => {
    const check = checkLedger("customer", { bridge: { ...bridge, balance: ore(75n), items: 1 } });
    expect([check.outcome, check.summary.kind]).toEqual(["attention", "ledger-difference-explained"]);
    expect(check.findings).toMatchObject([{ account: "1510", expected: 100n, actual: 75n, amount: -25n }]);
  });
  it("could not run where the register was not fetched, and says why", () => {
    const check = checkLedger("supplier", { reason: "missing-licence" });
    expect([check.outcome, check.summary.kind]).toEqual(["not-run", "missing-licence"]);
  });
  it("could not run on what is unknown, nor without accounts", () => {
    const grounds: readonly CheckedBridge[] = [
      { ...bridge, ledger: null, unexplained: null },
      { ...bridge, balance: null, unexplained: null },
      { ...bridge, accounts: [] },
    ];
    expect(grounds.map((ground) => checkLedger("customer", { bridge: ground }).summary.kind)).toEqual([
      "ledger-sum-unknown",
      "account-balance-unknown",
      "control-accounts-absent",
    ]);
  });
});

describe("checkSigns", () => {
  it("finds assets in credit and liabilities in debit", () => {
    const { findings } = checkSigns([
      balance("1930", -5n),
      balance("1510", 5n),
      balance("2440", 7n),
      balance("2893", 1n),
      balance("2710", -1n),
    ]);
    expect(findings.map(({ account, amount }) => [account, amount])).toEqual([
      ["1930", -5n],
      ["2440", 7n],
      ["2893", 1n],
    ]);
  });
  it("knows accounts that may stand on either side", () => {
    const sound = ["2091", "2099", "2013", "2518", "2641", "2650"].map((account) => balance(account, 5n));
    const reductions = ["1119", "1229", "1229001", "1519"].map((account) => balance(account, -5n));
    expect(checkSigns([...sound, ...reductions]).outcome).toBe("ok");
  });
  it("says nothing of zero, of the unknown, or of an account without a place", () => {
    expect(checkSigns([balance("1930", 0n), balance("1910", null), balance("9999", -5n)]).outcome).toBe("ok");
  });
  it("goes by the stated type where the number says nothing", () => {
    const { findings } = checkSigns([{ ...balance("KASSA", -5n), type: "asset" }]);
    expect(findings.map(({ account }) => account)).toEqual(["KASSA"]);
  });
});

describe("checkOpenings", () => {
  it("holds opening balances against the closing of the year before", () => {
    const last = new Map([
      ["1930", ore(50n)],
      ["2440", ore(-50n)],
    ]);
    expect(checkOpenings([balance("1930", 9n, 50n), balance("2440", 9n, -50n)], last).outcome).toBe("ok");
    expect(checkOpenings([balance("1930", 9n, 45n), balance("2440", 9n, -50n)], last).findings).toMatchObject(
      [{ account: "1930", expected: 50n, actual: 45n, amount: -5n }],
    );
  });
  it("finds an account that closed with a balance and is not here, and one that opened from nowhere", () => {
    const last = new Map([["1940", ore(50n)]]);
    expect(checkOpenings([balance("1930", 9n, 45n)], last).findings).toMatchObject([
      { account: "1930", amount: 45n },
      { account: "1940", amount: -50n },
    ]);
  });
  it("could not run without a closing of the year before, nor where no opening is known", () => {
    expect(checkOpenings([balance("1930", 9n)], null).summary.kind).toBe("previous-closing-absent");
    expect(checkOpenings([balance("1930", null, null)], new Map()).outcome).toBe("not-run");
  });
});

describe("checks of the reconciliation", () => {
  it("finds what differs, with the amount", () => {
    const { findings } = checkDifferences([
      reconciled("1510", { status: "differs", reconciled: ore(90n), difference: ore(10n) }),
      reconciled("1630", { status: "signed", reconciled: ore(90n), difference: ore(10n) }),
    ]);
    expect(findings).toMatchObject([{ account: "1510", expected: 90n, actual: 100n, amount: 10n }]);
  });
  it("finds balances that nothing supports, known or not", () => {
    const { findings } = checkSupported([
      reconciled("1510"),
      reconciled("1520", { closing: null }),
      reconciled("1630", { appendices: 1 }),
      reconciled("1790", { closing: ore(0n) }),
      reconciled("2081", { status: "signed" }),
      reconciled("2893", { status: "stale" }),
    ]);
    expect(findings.map(({ account }) => account)).toEqual(["1510", "1520", "2893"]);
  });
});

describe("checkBalanceSheet", () => {
  it("is even only at zero, and unknown when a balance is", () => {
    expect([0n, 1n, null].map((sum) => checkBalanceSheet(known(sum)).outcome)).toEqual([
      "ok",
      "attention",
      "not-run",
    ]);
  });
});

describe("checkClosing", () => {
  it("lists the import's controls first, and judges only balance accounts by their side", () => {
    const checks = checkClosing({
      importChecks: [notRun("number-gaps", "no-vouchers")],
      ledgers: { customer: { bridge }, supplier: { reason: "not-fetched" } },
      balances: [balance("1510", 100n), balance("3051", -100n)],
      balance: ore(0n),
      accounts: [reconciled("1510", { appendices: 1 })],
      previousClosings: new Map(),
      nextOpenings: { openings: new Map([["1510", ore(100n)]]) },
    });
    expect(checks.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["number-gaps", "not-run"],
      ["balance-sheet-even", "ok"],
      ["opening-equals-previous-closing", "ok"],
      ["next-opening-differs", "ok"],
      ["customer-ledger-equals-accounts", "ok"],
      ["supplier-ledger-equals-accounts", "not-run"],
      ["balances-with-wrong-sign", "ok"],
      ["balances-without-support", "ok"],
      ["differences-left", "ok"],
    ]);
  });
});
