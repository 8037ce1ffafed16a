import { describe, expect, it } from "vitest";
import type { VoucherChange } from "#wire/imports.ts";
import { changesOn } from "./ledgerChanges.ts";

const changed = (
  voucher: string,
  change: VoucherChange["change"],
  ...rows: readonly (readonly [account: string, beforeOre: string | null, afterOre: string | null])[]
): VoucherChange => ({
  change,
  voucher,
  date: "2025-12-12",
  text: "Rättelse",
  beforeOre: null,
  afterOre: null,
  rows: rows.map(([account, beforeOre, afterOre]) => ({ account, name: "", beforeOre, afterOre })),
});

describe("changesOn", () => {
  it("tells what each voucher put on the account before and now", () => {
    const vouchers = [
      changed("A 231", "changed", ["1510", "375000", "500000"], ["3001", "-375000", "-500000"]),
      changed("A 232", "new", ["1510", null, "100"]),
      changed("A 233", "removed", ["1510", "-700", null]),
    ];
    expect(changesOn("1510", { vouchers })).toEqual([
      { change: "changed", voucher: "A 231", beforeOre: "375000", afterOre: "500000" },
      { change: "new", voucher: "A 232", beforeOre: null, afterOre: "100" },
      { change: "removed", voucher: "A 233", beforeOre: "-700", afterOre: null },
    ]);
  });
  it("leaves out a voucher that changed on other accounts only", () => {
    const vouchers = [changed("A 231", "changed", ["1510", "100", "100"], ["3001", "-100", "-90"])];
    expect(changesOn("1510", { vouchers })).toEqual([]);
    expect(changesOn("1930", { vouchers })).toEqual([]);
  });
});
