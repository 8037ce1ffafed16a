import { describe, expect, it } from "vitest";
import { kindChoices } from "./kindChoices.ts";

describe("the kinds to choose from", () => {
  it("begin with what suits the account, marked", () => {
    expect(kindChoices(["tax-account", "specification"])).toEqual([
      { value: "tax-account", label: "Skattekonto (föreslås)" },
      { value: "specification", label: "Specifikation (föreslås)" },
      { value: "bank", label: "Bank" },
      { value: "accrual", label: "Periodisering" },
    ]);
  });
  it("have a ledger's only where it is proposed", () => {
    expect(kindChoices([]).map(({ value }) => value)).toEqual([
      "specification",
      "bank",
      "tax-account",
      "accrual",
    ]);
    expect(kindChoices(["supplier-ledger"])[0]?.value).toBe("supplier-ledger");
  });
});
