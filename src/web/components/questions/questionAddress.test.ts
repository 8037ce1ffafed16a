import { describe, expect, it } from "vitest";
import { noPlace } from "#web/lib/progress/questionQueries.ts";
import { questionAddress } from "./questionAddress.ts";

const address = (place: Partial<typeof noPlace>): string | null =>
  questionAddress("b1", { ...noPlace, ...place });

describe("questionAddress", () => {
  it("leads to the voucher on the account that the question was asked on", () => {
    expect(address({ account: "1930", voucherIndex: 71 })).toBe("/bokslut/b1/avstamning?konto=1930&ver=71");
    expect(address({ account: "1930" })).toBe("/bokslut/b1/avstamning?konto=1930");
  });
  it("leads to the invoice in the ledger of its side", () => {
    expect(address({ side: "customer", invoiceNumber: "471" })).toBe(
      "/bokslut/b1/reskontra?sok=471&faktura=471",
    );
    expect(address({ side: "supplier", invoiceNumber: "9 B" })).toBe(
      "/bokslut/b1/reskontra/leverantorer?sok=9+B&faktura=9+B",
    );
  });
  it("leads to the appendix whose row it was asked on", () => {
    expect(address({ account: "1930", appendixId: "a7", rowId: "r1" })).toBe("/bokslut/b1/bilagor/a7");
  });
  it("leads nowhere when the question is about the closing as a whole", () => {
    expect(address({})).toBeNull();
  });
});
