import { describe, expect, it } from "vitest";
import { voucherSums } from "./voucherSums.ts";

const row = (amountOre: string, correction: "none" | "added" | "struck" = "none") => ({
  account: "1930",
  name: "Företagskonto",
  amountOre,
  text: "",
  objects: [],
  quantity: null,
  correction,
});

describe("voucherSums", () => {
  it("sums debit and credit apart, both positive", () => {
    expect(voucherSums([row("125000"), row("-100000"), row("-25000")])).toEqual({
      debitOre: 125000n,
      creditOre: 125000n,
    });
  });
  it("counts an added row and leaves out a struck one", () => {
    expect(voucherSums([row("500", "added"), row("700", "struck"), row("-500")])).toEqual({
      debitOre: 500n,
      creditOre: 500n,
    });
  });
});
