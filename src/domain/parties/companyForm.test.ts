import { describe, expect, it } from "vitest";
import { plainDate } from "../calendar/plainDate.ts";
import { checkCompanyForm } from "./companyForm.ts";
import { type OrganizationNumber, parseOrganizationNumber } from "./organizationNumber.ts";

const legal = number("556000-0167");
const personal = number("19121212-1212");

describe("checkCompanyForm", () => {
  it("gives a limited company the number of a legal person", () => {
    expect(checkCompanyForm("limited-company", legal).ok).toBe(true);
    expect(checkCompanyForm("limited-company", personal)).toEqual({
      ok: false,
      problem: { kind: "company-form-other-number", companyForm: "limited-company" },
    });
  });
  it("gives a sole trader the person's own number", () => {
    expect(checkCompanyForm("sole-trader", personal).ok).toBe(true);
    expect(checkCompanyForm("sole-trader", legal).ok).toBe(false);
  });
  it("leaves other forms either number", () => {
    expect(checkCompanyForm("other", legal).ok).toBe(true);
    expect(checkCompanyForm("other", personal).ok).toBe(true);
  });
});

function number(text: string): OrganizationNumber {
  const parsed = parseOrganizationNumber(text, plainDate("2026-01-01"));
  if (!parsed.ok) throw new Error(`${text} is no organisation number`);
  return parsed.value;
}
