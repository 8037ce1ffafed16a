import { describe, expect, it } from "vitest";
import type { ClosingCheck } from "#wire/progress.ts";
import { findingAddress } from "./findingAddress.ts";
import { amountColumns } from "./findingColumns.ts";

const none: ClosingCheck["findings"][number] = {
  account: null,
  voucher: null,
  voucherIndex: null,
  invoiceNumber: null,
  appendixId: null,
  text: "",
  expectedOre: null,
  actualOre: null,
  amountOre: null,
};
const check = (name: string, ...findings: Partial<typeof none>[]): ClosingCheck => ({
  name,
  from: "closing",
  outcome: "attention",
  state: "attention",
  summary: { kind: "x", data: {} },
  findings: findings.map((finding) => ({ ...none, ...finding })),
  findingCount: findings.length,
  signOff: {
    subject: { kind: "check", key: name },
    status: "differs",
    basis: "",
    figures: null,
    signature: null,
    review: null,
    notApplicable: null,
    stale: [],
    signAgain: null,
    changedSinceReview: [],
  },
});

describe("the way to a finding", () => {
  const to = (name: string, finding: Partial<typeof none>): string | null =>
    findingAddress("b1", { name }, { ...none, ...finding });
  it("opens its voucher beside the list", () => {
    expect(to("vouchers-balance", { voucher: "A 7", voucherIndex: 6 })).toBe(
      "/bokslut/b1/kontroller?kontroll=vouchers-balance&ver=6",
    );
  });
  it("leads to its account, and of a ledger to the bridge", () => {
    expect(to("differences-left", { account: "1930" })).toBe("/bokslut/b1/avstamning?konto=1930");
    expect(to("supplier-ledger-equals-accounts", { account: "2440" })).toBe(
      "/bokslut/b1/reskontra/leverantorer",
    );
  });
  it("leads nowhere from what is of no one place", () => {
    expect(to("balance-sheet-even", { amountOre: "100" })).toBeNull();
    expect(to("number-gaps", { voucher: "A 87" })).toBeNull();
  });
});

describe("the amounts of findings", () => {
  const labels = (of: ClosingCheck): readonly string[] => amountColumns(of).map(({ label }) => label);
  it("are called what the check compares", () => {
    const ledger = { expectedOre: "5", actualOre: "7", amountOre: "2" };
    expect(labels(check("customer-ledger-equals-accounts", ledger))).toEqual([
      "Reskontra",
      "Huvudbok",
      "Skillnad",
    ]);
    expect(labels(check("closing-is-opening-plus-movements", ledger))).toEqual([
      "Väntat",
      "Bokfört",
      "Belopp",
    ]);
  });
  it("are shown once when the balance itself is what it amounts to", () => {
    expect(labels(check("balances-without-support", { actualOre: "7", amountOre: "7" }))).toEqual(["UB"]);
  });
  it("are left out when no finding has any", () => {
    expect(labels(check("number-gaps", { voucher: "A 87" }))).toEqual([]);
  });
});
