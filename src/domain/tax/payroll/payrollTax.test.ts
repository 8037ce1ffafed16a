import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ore, ore } from "../../money/ore.ts";
import type { TaxAccount } from "../taxBooks.ts";
import { bookedPayrollTax, payrollTax, payrollTaxToBook } from "./payrollTax.ts";
import { proposePayrollBase } from "./proposePayrollBase.ts";

const kr = (kronor: number): Ore => ore(BigInt(Math.round(kronor * 100)));
const cost = (account: string, kronor: number, opening = 0): TaxAccount => {
  return { account, name: "", opening: kr(opening), closing: kr(kronor), chosen: null, given: null };
};

describe("special payroll tax", () => {
  // Source: lag (1991:687) 1 §.
  it("is 24,26 per cent of the base, whole kronor", () => {
    expect(payrollTax(100_000n)).toEqual({ tax: 24_260n, fields: new Map([["7132", 100_000n]]) });
    expect(payrollTax(99n).tax).toBe(24n);
    expect(payrollTax(0n).tax).toBe(0n);
  });

  // Source: lag (1991:687) 2 § l.
  it("is none on a negative base, which goes to next year in a field of its own", () => {
    expect(payrollTax(-5000n)).toEqual({ tax: 0n, fields: new Map([["7133", 5000n]]) });
  });

  it("never falls with the base", () => {
    const base = fc.bigInt({ min: -1_000_000n, max: 100_000_000n });
    fc.assert(
      fc.property(base, fc.bigInt({ min: 0n, max: 1000n }), (of, more) => {
        return payrollTax(of).tax <= payrollTax(of + more).tax && payrollTax(of).tax >= 0n;
      }),
    );
  });

  it("is booked less what is booked already, wherever among its accounts", () => {
    const accounts = [cost("7533", 20_000), cost("7530", 1000.5), cost("7531", 7), cost("7510", 9)];
    expect(bookedPayrollTax(accounts)).toBe(kr(21_000.5));
    expect(payrollTaxToBook(100_000n, accounts)).toBe(kr(3259.5));
    expect(payrollTaxToBook(-1n, accounts)).toBe(kr(-21_000.5));
    expect(payrollTaxToBook(100_000n, [])).toBe(kr(24_260));
  });
});

// Ours, derived from the law's text (lag 1991:687 2 §) and the accounts of BAS.
describe("the base of special payroll tax", () => {
  it("is premiums, paid pensions and a larger debt, less what came back", () => {
    const accounts = [
      cost("7411", 80_000.6),
      cost("7418", -5000),
      cost("7420", -10_000),
      cost("7448", -1000),
      cost("7460", 12_000),
      cost("7470", 600.5),
      cost("7572", 3000),
      cost("7533", 19_000),
      cost("7430", -400),
      cost("7412", 0),
    ];
    const { base, terms, findings } = proposePayrollBase(accounts);
    expect(base).toBe(79_601n);
    expect(terms.map(({ letter, account }) => letter + account).join(" ")).toBe(
      "a7411 a7418 c7420 g7448 d7460 a7470 a7572",
    );
    expect(findings).toEqual([]);
  });

  it("is not proposed where no account suggests one, and is negative where more came back", () => {
    expect(proposePayrollBase([cost("7010", 500_000)]).base).toBeNull();
    expect(proposePayrollBase([cost("7410", 100), cost("7448", -150)]).base).toBe(-50n);
  });

  it("asks about accounts that hold it in part, and about the debt that lowers it at a rate that is not known", () => {
    const accounts = [cost("7410", 100), cost("7570", 5000), cost("2210", 0, -400_000), cost("2220", 0, -5)];
    expect(proposePayrollBase(accounts)).toMatchObject({
      base: 100n,
      findings: [
        { kind: "payroll-base-account-to-ask", account: "7570", amountOre: kr(5000) },
        { kind: "payroll-base-pension-debt", account: "2210", amountOre: kr(-400_000) },
      ],
    });
  });

  it("is lowered by last year's negative base", () => {
    expect(proposePayrollBase([cost("7410", 100)], 30n)).toMatchObject({
      base: 70n,
      findings: [{ kind: "payroll-base-last-year-negative", kronor: "30" }],
    });
    expect(proposePayrollBase([], 30n).base).toBe(-30n);
  });
});
