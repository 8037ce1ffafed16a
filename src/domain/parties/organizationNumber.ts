/**
 * Organisation numbers (organisationsnummer) and, for sole traders, personal numbers. Kept as digits: ten for a
 * legal person, twelve with century for a natural one. The last digit is a Luhn check digit.
 */
import { type Result, ok, refused } from "#lib/result.ts";
import { type PlainDate, parseCompactDate } from "../calendar/plainDate.ts";

declare const organizationNumberBrand: unique symbol;
export type OrganizationNumber = string & { readonly [organizationNumberBrand]: "OrganizationNumber" };

export type OrganizationNumberProblem =
  | { readonly kind: "organization-number-malformed" }
  | { readonly kind: "organization-number-check-digit"; readonly expected: string };

/** The least value of digits three and four that no month has: legal persons have 20 or more there. */
const leastOfLegalPersons = 20;
/** Co-ordination numbers (samordningsnummer) have 60 added to the day of birth. */
const coordinationOffset = 60;

/**
 * Reads 10 or 12 digits, hyphen or not. `16` before ten digits is Skatteverket's prefix for legal persons. A
 * personal number without century is of the person who is under 100 years old in the year of `asOf`, or 100 and
 * over when it is written with a plus. Source: folkbokföringslagen (1991:481) 18 §.
 */
export function parseOrganizationNumber(
  text: string,
  asOf: PlainDate,
): Result<OrganizationNumber, OrganizationNumberProblem> {
  const match = /^(\d{2})?(\d{6})([-+]?)(\d{4})$/.exec(text.replaceAll(/[\s\u00a0]/g, ""));
  if (match === null) return refused({ kind: "organization-number-malformed" });
  const [, century, first = "", sign, last = ""] = match;
  const digits = first + last;
  const expected = checkDigit(digits.slice(0, 9));
  if (digits.slice(9) !== expected) return refused({ kind: "organization-number-check-digit", expected });
  const isLegalPerson = Number(digits.slice(2, 4)) >= leastOfLegalPersons;
  if (isLegalPerson) {
    return century === undefined || century === "16"
      ? ok(digits as OrganizationNumber)
      : refused({ kind: "organization-number-malformed" });
  }
  const born = (century ?? centuryOf(first, sign === "+", asOf)) + first;
  return isBirthday(born)
    ? ok((born + last) as OrganizationNumber)
    : refused({ kind: "organization-number-malformed" });
}

/** Writes `556812-3458`, or `19121212-1212` for a personal number. */
export function renderOrganizationNumber(number: OrganizationNumber): string {
  return `${number.slice(0, -4)}-${number.slice(-4)}`;
}

/** Tells whether the number is a natural person's: such a number never stands in a log. */
export function isPersonalNumber(number: OrganizationNumber): boolean {
  return number.length === 12;
}

/**
 * Tells whether a number as some file writes it (10 or 12 digits, any hyphen) names the same party. Files write
 * personal numbers without century, so the last ten digits decide.
 */
export function namesSameParty(number: OrganizationNumber, written: string): boolean {
  const digits = written.replaceAll(/\D/g, "");
  return (digits.length === 10 || digits.length === 12) && digits.slice(-10) === number.slice(-10);
}

function isBirthday(compact: string): boolean {
  const day = Number(compact.slice(6));
  const birthday = day > coordinationOffset ? day - coordinationOffset : day;
  const century = Number(compact.slice(0, 2));
  return (
    century >= 18 &&
    century <= 20 &&
    parseCompactDate(compact.slice(0, 6) + birthday.toString().padStart(2, "0")) !== undefined
  );
}

function centuryOf(birthday: string, isOverHundred: boolean, asOf: PlainDate): string {
  const year = Number(asOf.slice(0, 4));
  const latest = year - (isOverHundred ? 100 : 0);
  const twoDigits = Number(birthday.slice(0, 2));
  return Math.floor((latest - ((latest - twoDigits) % 100)) / 100).toString();
}

function checkDigit(nine: string): string {
  const sum = Array.from(nine).reduce((total, character, index) => {
    const product = Number(character) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return ((10 - (sum % 10)) % 10).toString();
}
