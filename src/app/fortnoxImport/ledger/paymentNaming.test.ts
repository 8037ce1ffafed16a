import { describe, expect, it } from "vitest";
import { makeInvoice, makePayment } from "../../../../tests/support/ledgerBooks.ts";
import type { LedgerPaymentDetail } from "#domain/ledger/ledgerPayment.ts";
import type { FortnoxApi } from "../../fortnox/fortnoxApi.ts";
import { paymentNaming } from "./paymentNaming.ts";

const invoices = [
  makeInvoice({ number: "1", supplierReference: "F-77" }),
  makeInvoice({ number: "2", supplierReference: "1" }),
  makeInvoice({ number: "3", supplierReference: "5501" }),
  makeInvoice({ number: "4", supplierReference: "5501" }),
];
const paying = (...names: readonly string[]) =>
  names.map((invoiceNumber) => makePayment("2025-12-01", 100_00n, { invoiceNumber }));
const noApi = {} as FortnoxApi;

function namesOf(...names: readonly string[]): readonly string[] {
  const payments = paying(...names);
  const { named } = paymentNaming(noApi, invoices, payments);
  return payments.map((payment) => named(payment).invoiceNumber);
}

describe("payments to suppliers", () => {
  it("name their invoices by the number in the ledger where most of them find one by it", () => {
    expect(namesOf("1", "2", "3")).toEqual(["1", "2", "3"]);
    expect(namesOf("1")).toEqual(["1"]);
    expect(namesOf()).toEqual([]);
  });

  it("name them by the supplier's own number where more of them find one by that", () => {
    expect(namesOf("F-77", "1")).toEqual(["1", "2"]);
  });

  it("that could mean two invoices, or none, are given to none", () => {
    expect(namesOf("F-77", "1", "5501", "4711")).toEqual(["1", "2", "?5501", "?4711"]);
  });

  it("are asked for by the supplier's own number then, and come with the number in the ledger", async () => {
    const [payment] = paying("F-77");
    const asked: string[] = [];
    const api = {
      listPaymentsOf: (_side: unknown, number: string) => {
        asked.push(number);
        return Promise.resolve({ rows: [payment], moved: false });
      },
      readPayment: () => Promise.resolve(payment as unknown as LedgerPaymentDetail),
    } as Partial<FortnoxApi> as FortnoxApi;
    const { api: naming } = paymentNaming(api, invoices, paying("F-77", "1"));
    expect((await naming.listPaymentsOf("supplier", "1")).rows).toMatchObject([{ invoiceNumber: "1" }]);
    expect(asked).toEqual(["F-77"]);
    expect(await naming.readPayment("supplier", "9")).toMatchObject({ invoiceNumber: "1" });
  });
});
