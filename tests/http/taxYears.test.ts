/** Dispositioner & skatt beside last year's closing here: its figures, and the loss that it leaves. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFile } from "../support/importing.ts";
import { type TestInstallation, createTestInstallation } from "../support/testInstallation.ts";
import { type Balance, type TaxClosing, readTax, saveTax, taxClosing, yearText } from "../support/tax.ts";

/** A loss of 80 000 in 2024. */
const loss: readonly Balance[] = [
  ["1930", "Bank", 250_000, -80_000],
  ["2081", "Aktiekapital", -50_000, 0],
  ["2091", "Balanserat", -200_000, 0],
  ["3001", "Intakter", 0, -100_000],
  ["5010", "Hyra", 0, 180_000],
];
const after: readonly Balance[] = [
  ["1930", "Bank", 170_000, 300_000],
  ["2081", "Aktiekapital", -50_000, 0],
  ["2091", "Balanserat", -120_000, 0],
  ["3001", "Intakter", 0, -500_000],
  ["5010", "Hyra", 0, 200_000],
];

let house: TestInstallation;
let closing: TaxClosing;
beforeAll(async () => {
  house = await createTestInstallation();
  closing = await taxClosing(await house.makeFirm("Byrån"), after);
  const { user, clientId } = closing;
  const body = { fiscalYear: { start: "2024-01-01", end: "2024-12-31" } };
  const made = await user.ask({ method: "POST", url: `/api/clients/${clientId}/closings`, body });
  const { closingId } = made.json<{ closingId: string }>();
  const run = await importFile(user, closingId, yearText(loss, { year: 2024 }));
  if (run.problem !== null) throw new Error(JSON.stringify(run));
});
afterAll(() => house.close());

describe("the year before", () => {
  it("stands beside every step", async () => {
    const { steps } = await readTax(closing);
    const last = new Map(steps.map(({ step, lastYearOre }) => [step, lastYearOre]));
    expect([last.get("booked-result"), last.get("result")]).toEqual(["-8000000", "-8000000"]);
  });
  it("leaves its loss to deduct, unless another is typed", async () => {
    const page = await readTax(closing);
    expect(page.proposed.broughtForward).toBe("80000");
    expect(page.options.find(({ option }) => option === "none")).toMatchObject({ surplus: "220000" });
    const { losses } = page.content;
    const typed = await saveTax(closing, { losses: { ...losses, broughtForward: "50000" } });
    expect(typed.options.find(({ option }) => option === "none")).toMatchObject({ surplus: "250000" });
    expect(typed.proposed.broughtForward).toBe("80000");
    expect(typed.findings).toContainEqual({
      severity: "warning",
      step: "losses",
      finding: { kind: "losses-differ-from-last-year", data: { kronor: "50000", lastYear: "80000" } },
    });
    const back = await saveTax(closing, { option: "none", losses });
    expect(back.findings.filter(({ step }) => step === "losses")).toEqual([]);
    expect(back.foot).toMatchObject({ surplus: "220000", tax: "45320" });
  });
});
