import { describe, expect, it } from "vitest";
import { makePayment } from "../../../../tests/support/ledgerBooks.ts";
import { plainDate } from "#domain/calendar/plainDate.ts";
import type { KnownInvoice, KnownPayment } from "#domain/ledger/ledger.ts";
import type { LedgerInvoiceDetail } from "#domain/ledger/ledgerInvoice.ts";
import { type Ore, ore } from "#domain/money/ore.ts";
import { FortnoxRefusedError } from "../../fortnox/faults.ts";
import type { FortnoxApi } from "../../fortnox/fortnoxApi.ts";
import { settleLedger } from "./settleLedger.ts";

const order = { side: "customer", from: plainDate("2025-01-01") } as const;

function listed(balance: Ore | null): KnownInvoice {
  return {
    side: "customer",
    number: "1",
    supplierReference: null,
    partyNumber: "7",
    partyName: "Kunden",
    invoiceDate: plainDate("2025-11-01"),
    dueDate: null,
    finalPayDate: null,
    total: ore(100_00n),
    balance,
    currency: { code: "SEK", rate: null, unit: null },
    booked: true,
    cancelled: false,
    credit: false,
    paidAtOnce: false,
    factored: false,
    vouchers: [],
    alone: null,
    changedDuringFetch: false,
  };
}

/** A Fortnox whose one invoice shows another balance each time it is read, and then the last one for ever. */
function fortnoxWith(balances: readonly bigint[]): {
  readonly api: FortnoxApi;
  readonly reads: () => number;
} {
  let reads = 0;
  const readInvoice = (): Promise<LedgerInvoiceDetail> => {
    const balance = balances[Math.min(reads, balances.length - 1)];
    reads += 1;
    if (balance === undefined) {
      const answer = { status: 404, fortnoxCode: "2000434", said: "Fakturan finns inte" };
      return Promise.reject(new FortnoxRefusedError("Fortnox answered 404", answer));
    }
    const alone = { creditReference: null, accountingMethod: null, totalToPay: null };
    return Promise.resolve({ ...listed(ore(balance)), ...alone });
  };
  const listPaymentsOf = (): Promise<{ readonly rows: []; readonly moved: boolean }> =>
    Promise.resolve({ rows: [], moved: false });
  return { api: { readInvoice, listPaymentsOf } as Partial<FortnoxApi> as FortnoxApi, reads: () => reads };
}

describe("settleLedger", () => {
  it("asks for nothing when every balance is what total and payments make it", async () => {
    const { api, reads } = fortnoxWith([100_00n]);
    const ledger = { invoices: [listed(ore(100_00n))], payments: [], moved: new Set<string>() };
    expect((await settleLedger(api, order, ledger)).invoices).toEqual(ledger.invoices);
    expect(reads()).toBe(0);
  });

  it("leaves what holds still as it is, though it does not agree", async () => {
    const { api, reads } = fortnoxWith([60_00n]);
    const ledger = { invoices: [listed(ore(60_00n))], payments: [], moved: new Set<string>() };
    const { invoices } = await settleLedger(api, order, ledger);
    expect(invoices).toMatchObject([{ balance: 60_00n, changedDuringFetch: false }]);
    expect(reads()).toBe(1);
  });

  it("marks what is another each of three times", async () => {
    const { api, reads } = fortnoxWith([50_00n, 40_00n, 30_00n, 20_00n]);
    const ledger = { invoices: [listed(ore(60_00n))], payments: [], moved: new Set<string>() };
    const { invoices } = await settleLedger(api, order, ledger);
    expect(invoices).toMatchObject([{ balance: 30_00n, changedDuringFetch: true }]);
    expect(reads()).toBe(3);
  });

  it("asks for an invoice that is paid and not in its list, unless so many are gone that none is there", async () => {
    const paid = (invoiceNumber: string) => makePayment("2025-12-01", 100_00n, { invoiceNumber });
    const settle = async (payments: readonly KnownPayment[]) => {
      const { api, reads } = fortnoxWith([0n]);
      await settleLedger(api, order, { invoices: [], payments, moved: new Set() });
      return reads();
    };
    expect(await settle([paid("1")])).toBe(1);
    expect(await settle(Array.from({ length: 101 }, (_, index) => paid(`${index}`)))).toBe(0);
  });

  it("adds an invoice that was made while the list was fetched, and lets one that is gone be", async () => {
    const moved = new Set(["1"]);
    const made = await settleLedger(fortnoxWith([100_00n]).api, order, { invoices: [], payments: [], moved });
    expect(made.invoices).toMatchObject([{ number: "1", balance: 100_00n }]);
    const gone = await settleLedger(fortnoxWith([]).api, order, { invoices: [], payments: [], moved });
    expect(gone.invoices).toEqual([]);
  });
});
