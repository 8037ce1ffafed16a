import { describe, expect, it } from "vitest";
import { invoiceAddress } from "./invoiceAddress.ts";

const addresses = { customer: "https://example.se/{tenant}/invoices/{number}", supplier: null };
const invoice = { side: "customer", number: "17", tenant: "900107" } as const;

describe("invoiceAddress", () => {
  it("puts number and company in their places", () => {
    expect(invoiceAddress(addresses, invoice)).toBe("https://example.se/900107/invoices/17");
  });
  it("is none when nobody has said how addresses are made", () => {
    expect(invoiceAddress(addresses, { ...invoice, side: "supplier" })).toBeNull();
  });
  it("is none for a company that is not known, where the address needs it", () => {
    expect(invoiceAddress(addresses, { ...invoice, tenant: null })).toBeNull();
    const plain = { ...addresses, customer: "https://example.se/{number}" };
    expect(invoiceAddress(plain, { ...invoice, tenant: null })).toBe("https://example.se/17");
  });
  it("keeps a number from becoming another address", () => {
    expect(invoiceAddress(addresses, { ...invoice, number: "../17?x=1" })).toBe(
      "https://example.se/900107/invoices/..%2F17%3Fx%3D1",
    );
  });
});
