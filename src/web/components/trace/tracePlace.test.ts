import { describe, expect, it } from "vitest";
import { tracePlace } from "./tracePlace.ts";

const here = { pathname: "/bokslut/b1/reskontra", search: "?datum=2025-11-30" };

describe("tracePlace", () => {
  it("leads to the account, the ledger and the import of the closing", () => {
    expect(tracePlace("b1", { kind: "account", account: "1510" }, here)).toBe(
      "/bokslut/b1/avstamning?konto=1510",
    );
    expect(tracePlace("b1", { kind: "ledger", side: "supplier" }, here)).toBe(
      "/bokslut/b1/reskontra/leverantorer",
    );
    expect(tracePlace("b1", { kind: "import", number: 3 }, here)).toBe("/bokslut/b1/import/3");
  });
  it("opens a voucher on the page that is on screen, with what it shows", () => {
    expect(tracePlace("b1", { kind: "voucher", voucherIndex: 7 }, here)).toBe(
      "/bokslut/b1/reskontra?datum=2025-11-30&ver=7",
    );
  });
});
