/** What is typed about a new client, what can be said of it while typing, and what is sent. */
import type { ClientRequest } from "#wire/clients.ts";
import type { SiePreview } from "#wire/imports.ts";
import { type CompanyForm, companyForm } from "#wire/values.ts";
import { lastEndedCalendarYear, parseDate } from "#web/lib/format/dates.ts";
import { readOrganizationNumber } from "#web/lib/format/organizationNumber.ts";

export interface ClientForm {
  readonly organizationNumber: string;
  readonly name: string;
  /** Null follows the organisation number. */
  readonly companyForm: CompanyForm | null;
  readonly start: string;
  readonly end: string;
  readonly responsibleUserId: string;
}

/** The form before anything is typed: the calendar year that ended last. */
export function emptyForm(today: string, responsibleUserId: string): ClientForm {
  const { start, end } = lastEndedCalendarYear(today);
  return { organizationNumber: "", name: "", companyForm: null, start, end, responsibleUserId };
}

/** Fills in what a file says and leaves what it does not. */
export function filledFromFile(form: ClientForm, preview: SiePreview): ClientForm {
  const year = preview.fiscalYears.find(({ index }) => index === 0);
  const inFile = companyForm.safeParse(preview.companyForm);
  return {
    ...form,
    organizationNumber: preview.organizationNumber ?? form.organizationNumber,
    name: preview.companyName === "" ? form.name : preview.companyName,
    companyForm: inFile.success ? inFile.data : form.companyForm,
    start: year?.start ?? form.start,
    end: year?.end ?? form.end,
  };
}

/** The form as the server wants it; text that could not be read goes as it is, and is refused with its reason. */
export function requestOf(form: ClientForm): ClientRequest {
  return {
    organizationNumber: form.organizationNumber.trim(),
    name: form.name.trim(),
    companyForm: chosenCompanyForm(form),
    fiscalYear: { start: parseDate(form.start) ?? form.start, end: parseDate(form.end) ?? form.end },
    ...(form.responsibleUserId === "" ? {} : { responsibleUserId: form.responsibleUserId }),
  };
}

/** The chosen form, or else the one that the organisation number points at. */
export function chosenCompanyForm(form: ClientForm): CompanyForm {
  return form.companyForm ?? companyFormOf(form.organizationNumber);
}

/** The first digit of an organisation number tells the kind of company; a personal number, a sole trader. */
export function companyFormOf(typedNumber: string): CompanyForm {
  const number = readOrganizationNumber(typedNumber);
  if (number.state !== "right") return "limited-company";
  const digits = number.written.replace(/[-+]/, "");
  // The third digit of an organisation number is at least 2; of a personal number (the month) at most 1.
  if (Number(digits.at(-8)) < 2) return "sole-trader";
  const formByFirstDigit: Readonly<Record<string, CompanyForm>> = {
    "5": "limited-company",
    "7": "economic-association",
    "8": "nonprofit-association",
    "9": "partnership",
  };
  return formByFirstDigit[digits.at(-10) ?? ""] ?? "other";
}
