import { describe, expect, it } from "vitest";
import type { FieldTrace } from "#wire/forms.ts";
import { sumOre, traceText } from "./traceText.ts";

const trace: FieldTrace = {
  form: "INK2R",
  code: "7321",
  row: "2.29",
  label: "Periodiseringsfonder",
  kronor: "968875",
  accounts: [
    {
      account: "2125",
      name: "Fond 2025",
      bookedOre: "0",
      entriesOre: "-21387500",
      closingOre: "-21387500",
      by: "bas",
    },
  ],
  entries: [
    {
      entryId: "00000000-0000-4000-8000-000000000001",
      number: "S3",
      text: "Avsättning",
      amountOre: "-21387500",
    },
  ],
  terms: [{ form: "INK2R", code: "7450", row: "3.26", label: "Vinst", operator: "+", kronor: "5" }],
  unbookedOre: "0",
  step: null,
  stepTrace: null,
  exactOre: "-96887500",
  rounding: "0",
  roundingRule: null,
  rules: [{ source: "SKV 2002", certainty: "agency" }],
};

describe("Varifrån? as text", () => {
  it("has the box, its accounts, entries, terms and rules, a line each", () => {
    expect(traceText(trace).split("\n")).toEqual([
      "INK2R\t2.29\tPeriodiseringsfonder\t968875",
      "Konto\tBenämning\tFöre\tBokslut\tUB",
      "2125\tFond 2025\t0,00\t-213875,00\t-213875,00",
      "S3\tAvsättning\t-213875,00",
      "+\tINK2R 3.26 Vinst\t5",
      "Regel\tSKV 2002\tSkatteverket",
    ]);
  });
  it("sums what its accounts hold, öre by öre", () => {
    expect(sumOre(["-96887500", "12", "-1"])).toBe("-96887489");
    expect(sumOre([])).toBe("0");
  });
});
