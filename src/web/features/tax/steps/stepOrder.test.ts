import { describe, expect, it } from "vitest";
import type { TaxStep, TaxStepLine } from "#wire/tax.ts";
import { nextStep, shownStatus, stepBeside, stepOrder } from "./stepOrder.ts";

const line = (step: TaxStep, status: TaxStepLine["status"]): TaxStepLine => ({
  step,
  status,
  amountOre: null,
  lastYearOre: null,
  trace: { formula: "", terms: [], resultOre: null, rounding: null },
  rules: [],
});

describe("the order of work", () => {
  it("has fourteen steps, from the books to the result", () => {
    expect(stepOrder).toHaveLength(14);
    expect(stepBeside("booked-result", -1)).toBe("booked-result");
    expect(stepBeside("booked-result", 1)).toBe("payroll-tax");
    expect(stepBeside("result", 1)).toBe("result");
  });
  it("goes to the next that is left, past what is done or has nothing, and then from the start", () => {
    const lines = stepOrder.map((step) => line(step, step === "property-tax" ? "nothing" : "open"));
    expect(nextStep(lines, [], "payroll-tax")).toBe("non-deductible");
    expect(nextStep(lines, ["non-deductible"], "payroll-tax")).toBe("non-taxable");
    expect(nextStep(lines, [], "result")).toBe("booked-result");
    expect(nextStep(lines, [...stepOrder], "result")).toBeNull();
  });
});

describe("how a step is shown", () => {
  it("is done at once when it is marked, and open when it is not", () => {
    expect(shownStatus(line("tax", "open"), ["tax"])).toBe("done");
    expect(shownStatus(line("tax", "done"), [])).toBe("open");
  });
  it("is never done while something must be answered", () => {
    expect(shownStatus(line("payroll-tax", "attention"), ["payroll-tax"])).toBe("attention");
  });
});
