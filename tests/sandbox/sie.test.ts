/** The years that the sandbox exports are real SIE: our reader finds in them exactly what stands in the books. */
import { describe, expect, it } from "vitest";
import { readSie } from "#formats/sie/readSie.ts";
import { movementsOf } from "#formats/sie/view/balances.ts";
import { vouchersOf } from "#formats/sie/view/vouchers.ts";
import { encodeSie } from "#sandbox/sie/encodeSie.ts";
import { renderSie } from "#sandbox/sie/renderSie.ts";
import { blueprints } from "#sandbox/simulation/companies.data.ts";
import { simulateCompany } from "#sandbox/simulation/simulateCompany.ts";
import type { Company } from "#sandbox/state/company.ts";
import type { Year } from "#sandbox/state/year.ts";

const latestMs = Date.UTC(2026, 10, 1);
const exported = (company: Company, year: Year, encoding: Company["habits"]["sieEncoding"]) => {
  const wish = { type: 4, nowMs: latestMs, usedOnly: false, includes: () => true } as const;
  const read = readSie(encodeSie(renderSie(company, year, wish), encoding));
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
};
const cases = blueprints
  .filter(({ key }) => key !== "large")
  .map((blueprint) => [blueprint.key, simulateCompany(blueprint, { seed: "1", latestMs })] as const);
const small = cases.find(([key]) => key === "small")![1];

describe("an exported year", () => {
  it.each(cases)("of %s holds every voucher and the movement of every account", (_key, company) => {
    for (const year of company.years) {
      const file = exported(company, year, company.habits.sieEncoding);
      const count = [...year.series.values()].reduce((sum, { vouchers }) => sum + vouchers.size, 0);
      expect([...vouchersOf(file)].length).toBe(count);
      const movements = movementsOf(file);
      for (const { number, movement } of year.accounts.values()) {
        expect(movements.get(number.toString()) ?? 0n, `${year.id} ${number}`).toBe(movement);
      }
    }
  });
  it.each(["utf-8", "cp437", "latin-1"] as const)("keeps its letters in %s", (encoding) => {
    const company = small;
    const file = exported(company, company.years[0]!, encoding);
    expect(file.header.companyName).toBe("Prövlunda Möbelverkstad AB");
  });
  it("has nothing wrong with it but its encoding", () => {
    const company = small;
    const file = exported(company, company.years[1]!, "cp437");
    expect(file.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect([...new Set(file.findings.map(({ kind }) => kind))]).toEqual([]);
  });
});
