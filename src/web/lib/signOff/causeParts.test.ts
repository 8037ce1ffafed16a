import { describe, expect, it } from "vitest";
import type { StaleCause } from "#wire/signOff.ts";
import { causeParts, causeSentence } from "./causeParts.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ").replaceAll("\u2212", "-");
const changed: Extract<StaleCause, { kind: "account-changed" }> = {
  kind: "account-changed",
  account: "1930",
  openingBeforeOre: "0",
  openingAfterOre: "0",
  closingBeforeOre: "100000",
  closingAfterOre: "225000",
  vouchers: [{ voucher: "A 231", voucherIndex: 230, change: "changed", amountOre: "125000" }],
  voucherCount: 1,
};

describe("the sentence of a cause", () => {
  it("tells by how much a balance changed and by which voucher", () => {
    expect(plain(causeSentence(changed, "1930"))).toBe("UB ändrades 1 250,00 av A 231 (ändrad)");
  });
  it("names the account where another is spoken of", () => {
    expect(plain(causeSentence(changed))).toBe("1930: UB ändrades 1 250,00 av A 231 (ändrad)");
  });
  it("gives each of several vouchers its amount, and counts those that it leaves out", () => {
    const voucher = { voucher: "A 9", voucherIndex: null, change: "removed" as const, amountOre: "-5000" };
    const vouchers = [...changed.vouchers, ...[voucher, voucher, voucher]];
    expect(plain(causeSentence({ ...changed, vouchers, voucherCount: 14 }, "1930"))).toBe(
      "UB ändrades 1 250,00 av A 231 (ändrad) +1 250,00, A 9 (borttagen) -50,00, A 9 (borttagen) -50,00 och 11 verifikationer till",
    );
  });
  it("says from what to what where a balance was unknown, never a difference to zero", () => {
    expect(plain(causeSentence({ ...changed, closingBeforeOre: null }, "1930"))).toBe(
      "UB ändrades från – till 2 250,00 av A 231 (ändrad)",
    );
  });
  it("says that vouchers changed under an unchanged balance", () => {
    const same = { ...changed, closingAfterOre: changed.closingBeforeOre };
    expect(causeSentence(same, "1930")).toBe("UB är densamma men rader ändrades av A 231 (ändrad)");
  });
  it("leads to the voucher in the books, and nowhere for one that is gone", () => {
    expect(causeParts(changed).references).toEqual([{ text: "A 231 (ändrad)", voucherIndex: 230 }]);
  });
  it("tells who changed an appendix, and when only its content did", () => {
    const cause: StaleCause = {
      kind: "appendix-changed",
      change: "changed",
      appendixId: "00000000-0000-4000-8000-000000000000",
      number: 3,
      name: "Bank",
      beforeOre: "100",
      afterOre: "100",
      by: { userId: "u", name: "Åsa Ek", active: true },
    };
    expect(causeSentence(cause)).toBe("Bilaga 3 Bank ändrades utan att summan gjorde det, av Åsa Ek");
  });
  it("tells what a ledger, control accounts, the materiality and a check changed from and to", () => {
    const ledger: StaleCause = {
      kind: "ledger-changed",
      side: "supplier",
      beforeOre: "100",
      afterOre: null,
      invoices: [{ number: "17", beforeOre: "100", afterOre: "0" }],
      invoiceCount: 2,
    };
    expect(causeSentence(ledger)).toBe(
      "Leverantörsreskontran ändrades från 1,00 till – av faktura 17 från 1,00 till 0,00 och 1 faktura till",
    );
    expect(
      causeSentence({ kind: "control-accounts-changed", side: "customer", before: ["1510"], after: [] }),
    ).toBe("Kundreskontrans kontrollkonton ändrades från 1510 till inga");
    expect(
      causeSentence({ kind: "materiality-changed", account: null, beforeOre: "0", afterOre: "10000" }),
    ).toBe("Väsentligheten ändrades från 0,00 till 100,00");
    expect(causeSentence({ kind: "check-changed", check: "gaps", before: 0, after: 2 })).toBe(
      "Kontrollen har 2 anmärkningar, förut 0",
    );
    expect(
      plain(
        causeSentence({ kind: "opening-changed", account: "1930", beforeOre: null, afterOre: "5" }, "1930"),
      ),
    ).toBe("IB ändrades från – till 0,05");
    expect(
      plain(
        causeSentence({
          kind: "opening-changed",
          account: "2440",
          beforeOre: "-10000000",
          afterOre: "-10050000",
        }),
      ),
    ).toBe("2440: IB ändrades -500,00");
  });
});
