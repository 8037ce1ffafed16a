import { describe, expect, it } from "vitest";
import type { BridgeItem } from "../../../bridge/bridge.ts";
import { plainDate } from "../../../calendar/plainDate.ts";
import { ore } from "../../../money/ore.ts";
import type { AppendixContext, LedgerOnAccounts } from "../../kindRules.ts";
import { customerLedger } from "./ledger.ts";

const item: BridgeItem = {
  cause: "manual-voucher",
  amount: ore(125_000n),
  outside: null,
  documentDate: null,
  date: plainDate("2025-12-31"),
  voucher: { series: "A", number: "231", yearId: "3", voucherIndex: 17 },
  account: "1510",
  invoiceNumber: null,
  paymentNumber: null,
  text: "Rättelse",
};
const ledger: LedgerOnAccounts = {
  side: "customer",
  accounts: [
    { account: "1510", ledger: ore(900_000n), explained: ore(125_000n), reconciled: ore(1_025_000n) },
  ],
  items: [item, { ...item, account: "1511" }],
};
const context: AppendixContext = {
  accounts: ["1510"],
  asOf: plainDate("2025-12-31"),
  fiscalYear: { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") },
  overrides: [],
  balances: [],
  voucherIndexOf: () => null,
  bookedRows: [],
  ledger,
  others: [],
};

describe("a ledger appendix", () => {
  it("says the ledger and each explained item of its account", () => {
    const { sums, total } = customerLedger.figures({}, context);
    expect(total).toBe(1_025_000n);
    expect(sums[0]?.figure.trace).toMatchObject({
      formula: "ledger-and-explained",
      terms: [
        { label: "ledger", amount: 900_000n, link: { kind: "ledger", side: "customer" } },
        { label: "manual-voucher", amount: 125_000n, link: { kind: "voucher", voucherIndex: 17 } },
      ],
      result: 1_025_000n,
    });
  });
  it("says the explained sum as one when not every item was kept", () => {
    const { sums } = customerLedger.figures({}, { ...context, ledger: { ...ledger, items: [] } });
    expect(sums[0]?.figure.trace.terms[1]).toMatchObject({ label: "explained", amount: 125_000n });
  });
  it("is unknown, not zero, when the ledger was not fetched", () => {
    const { total, findings } = customerLedger.figures({}, { ...context, ledger: null });
    expect(total).toBeNull();
    expect(findings).toEqual([{ kind: "ledger-not-fetched", severity: "error", rowId: null }]);
  });
  it("is unknown on an account that the ledger is not tied to", () => {
    expect(customerLedger.figures({}, { ...context, accounts: ["1512"] }).total).toBeNull();
  });
});
