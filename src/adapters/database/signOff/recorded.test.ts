import { describe, expect, it } from "vitest";
import { ore } from "#domain/money/ore.ts";
import type { Cause } from "#domain/staleness/cause.ts";
import { oreJson } from "../ledgers/oreJson.ts";
import { readRecorded } from "./recorded.ts";

const beyondDoubles = ore(9_007_199_254_740_993n);
const causes: readonly Cause[] = [
  {
    kind: "account-changed",
    account: "1510",
    openingBefore: null,
    openingAfter: ore(0n),
    closingBefore: ore(-1n),
    closingAfter: beyondDoubles,
    vouchers: [{ voucher: "A 231", voucherIndex: 7, change: "changed", amount: ore(125_000n) }],
    voucherCount: 1,
  },
  { kind: "control-accounts-changed", side: "customer", before: ["1510"], after: ["1510", "1511"] },
  { kind: "check-changed", check: "number-gaps", before: 1, after: 2 },
  { kind: "materiality-changed", account: null, before: ore(0n), after: ore(100n) },
];

describe("what sign-off keeps as JSON", () => {
  it("is read back as it was written: amounts to the öre, counts and lists as they are", () => {
    expect(readRecorded(JSON.parse(oreJson(causes)))).toEqual(causes);
  });
  it("has no amount that is not one", () => {
    expect(() => readRecorded({ amount: "12,50" })).toThrow("amount");
  });
});
