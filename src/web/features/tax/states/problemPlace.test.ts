import { describe, expect, it } from "vitest";
import { problemPlace } from "./problemPlace.ts";

describe("the way on from what keeps the tax from being computed", () => {
  it("leads to the accounts when the balance is uneven, to the settings when the form of company is wrong", () => {
    expect(problemPlace("trial-balance-uneven").action).toBe("reconciliation");
    expect(problemPlace("company-form-not-supported").action).toBe("settings");
  });
  it("leads to the import when nothing else is known", () => {
    expect(problemPlace("made-up")).toEqual({ action: "import", to: "/bokslut/$closingId/import" });
  });
});
