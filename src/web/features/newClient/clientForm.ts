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

/** What a file can say of a client. */
type Facts = Omit<ClientForm, "responsibleUserId">;

/** What a form is filled in from: the file, the one read before it, and the form without any. */
export interface FileChange {
  readonly read: SiePreview;
  readonly before: SiePreview | null;
  readonly empty: ClientForm;
}

/** Fills in what a file says. What it does not say stays as typed, and goes when an earlier file had said it. */
export function filledFromFile(form: ClientForm, { read, before, empty }: FileChange): ClientForm {
  const said = factsOf(read);
  const saidBefore = before === null ? {} : factsOf(before);
  const kept = <Name extends keyof Facts>(name: Name): ClientForm[Name] =>
    said[name] ?? (isSame(form[name], saidBefore[name]) ? empty[name] : form[name]);
  return {
    ...form,
    organizationNumber: kept("organizationNumber"),
    name: kept("name"),
    companyForm: kept("companyForm"),
    start: kept("start"),
    end: kept("end"),
  };
}

function factsOf(preview: SiePreview): Partial<Facts> {
  const year = preview.fiscalYears.find(({ index }) => index === 0);
  const inFile = companyForm.safeParse(preview.companyForm);
  return {
    ...(preview.organizationNumber === null ? {} : { organizationNumber: preview.organizationNumber }),
    ...(preview.companyName === "" ? {} : { name: preview.companyName }),
    ...(inFile.success ? { companyForm: inFile.data } : {}),
    ...(year === undefined ? {} : { start: year.start, end: year.end }),
  };
}

/** A number is written with its hyphen when its field is left. */
function isSame(shown: string | null, said: string | null | undefined): boolean {
  return shown?.replaceAll("-", "") === said?.replaceAll("-", "");
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
