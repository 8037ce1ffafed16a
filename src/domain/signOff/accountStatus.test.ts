import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ore, ore } from "../money/ore.ts";
import { type AccountGround, differenceOf, materialityOf, statusOf } from "./accountStatus.ts";
import { type SignOffState, openState } from "./signOffState.ts";

const account: AccountGround = {
  opening: ore(100n),
  change: ore(20n),
  closing: ore(120n),
  reconciled: null,
  materiality: ore(0n),
  appendices: 0,
  signOff: openState,
};

const anyAmount = fc.option(
  fc.bigInt({ min: -500n, max: 500n }).map((amount) => ore(amount)),
  { nil: null },
);

describe("statusOf", () => {
  it("has not started an account that nothing supports", () => {
    expect(statusOf(account)).toBe("not-started");
  });
  it("has started an account whose support has no sum yet", () => {
    expect(statusOf({ ...account, appendices: 1 })).toBe("started");
  });
  it("has started an account that is supported while its balance is unknown", () => {
    expect(statusOf({ ...account, closing: null, reconciled: ore(120n) })).toBe("started");
  });
  it("agrees to the öre when no threshold is set", () => {
    expect(statusOf({ ...account, reconciled: ore(120n) })).toBe("agrees");
    expect(statusOf({ ...account, reconciled: ore(121n) })).toBe("differs");
  });
  it("agrees up to and with the threshold, either way", () => {
    const within = { ...account, materiality: ore(5n) };
    expect([115n, 125n].map((sum) => statusOf({ ...within, reconciled: ore(sum) }))).toEqual([
      "agrees",
      "agrees",
    ]);
    expect([114n, 126n].map((sum) => statusOf({ ...within, reconciled: ore(sum) }))).toEqual([
      "differs",
      "differs",
    ]);
  });
  it("lets a zero account without change agree by itself", () => {
    const idle = { ...account, opening: ore(0n), change: ore(0n), closing: ore(0n) };
    expect([statusOf(idle), differenceOf(idle)]).toEqual(["agrees", 0n]);
  });
  it("does not let a zero account agree against a statement with a balance", () => {
    const empty = { ...account, opening: ore(0n), change: ore(0n), closing: ore(0n) };
    expect(statusOf({ ...empty, appendices: 1, reconciled: ore(50n) })).toBe("differs");
  });
  it("does not let an account that moved back to zero agree by itself", () => {
    expect(statusOf({ ...account, opening: ore(-20n), closing: ore(0n) })).toBe("not-started");
  });
  it.each(["signed", "reviewed", "not-applicable"] as const)(
    "shows what is %s as stale when it is",
    (standing) => {
      const current: SignOffState = { ...openState, standing };
      expect(statusOf({ ...account, signOff: current })).toBe(standing);
      const stale = { since: "2026-02-03T14:02:00Z", causes: [] };
      expect(statusOf({ ...account, signOff: { ...current, stale } })).toBe("stale");
    },
  );
  it("never agrees beyond the threshold, nor on what is unknown", () => {
    const ground = fc.record({
      opening: anyAmount,
      change: anyAmount,
      closing: anyAmount,
      reconciled: anyAmount,
      materiality: fc.bigInt({ min: 0n, max: 100n }).map((amount) => ore(amount)),
      appendices: fc.nat(2),
    });
    fc.assert(
      fc.property(ground, (figures) => {
        const { opening, change, closing, reconciled, materiality } = figures;
        if (statusOf({ ...figures, signOff: openState }) !== "agrees") return;
        const supported: Ore = reconciled ?? ore(0n);
        const apart = (closing ?? 1_000_000n) - supported;
        expect(apart <= materiality && -apart <= materiality).toBe(true);
        if (reconciled === null) expect([opening, change]).toEqual([0n, 0n]);
      }),
    );
  });
});

describe("materialityOf", () => {
  it("prefers the account's own threshold, also when it is zero", () => {
    expect(materialityOf({ account: ore(0n), firm: ore(500n) })).toBe(0n);
  });
  it("falls back on the firm's, and on none", () => {
    expect(materialityOf({ account: null, firm: ore(500n) })).toBe(500n);
    expect(materialityOf({ account: null, firm: null })).toBe(0n);
  });
});
