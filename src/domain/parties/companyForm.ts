/** Company forms (företagsformer), as far as they decide which number a company has. */
import { type Result, ok, refused } from "#lib/result.ts";
import { type OrganizationNumber, isPersonalNumber } from "./organizationNumber.ts";

export type CompanyForm =
  | "limited-company"
  | "sole-trader"
  | "partnership"
  | "limited-partnership"
  | "economic-association"
  | "housing-cooperative"
  | "nonprofit-association"
  | "foundation"
  | "other";

export type CompanyFormProblem = {
  readonly kind: "company-form-other-number";
  readonly companyForm: CompanyForm;
};

/**
 * Refuses a number that no company of the form has: a sole trader trades under the person's own number, a legal
 * person never does. "Other" may be either (an estate of a deceased person keeps the personal number).
 */
export function checkCompanyForm(
  companyForm: CompanyForm,
  number: OrganizationNumber,
): Result<CompanyForm, CompanyFormProblem> {
  if (companyForm === "other") return ok(companyForm);
  return isPersonalNumber(number) === (companyForm === "sole-trader")
    ? ok(companyForm)
    : refused({ kind: "company-form-other-number", companyForm });
}
