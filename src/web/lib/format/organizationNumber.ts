/**
 * The organisation number as it is typed, judged while typing. The server decides in the end; this is
 * only so that a slip is seen at once.
 */
export type TypedOrganizationNumber =
  | { readonly state: "empty" | "incomplete" | "wrong-length" | "wrong-characters" | "wrong-check-digit" }
  | { readonly state: "right"; readonly written: string };

/** Judges a typed number of 10 or 12 digits, with hyphen or not, by its length and check digit. */
export function readOrganizationNumber(typed: string): TypedOrganizationNumber {
  const text = typed.replace(/[\s\u00a0\u2010-\u2015\u2212+-]/g, "");
  if (text === "") return { state: "empty" };
  if (!/^\d+$/.test(text)) return { state: "wrong-characters" };
  if (text.length > 12) return { state: "wrong-length" };
  if (text.length !== 10 && text.length !== 12) return { state: "incomplete" };
  if (!hasRightCheckDigit(text.slice(-10))) return { state: "wrong-check-digit" };
  // A plus is of who is a hundred or more: it says something that a hyphen does not.
  const mark = typed.includes("+") ? "+" : "-";
  return { state: "right", written: `${text.slice(0, -4)}${mark}${text.slice(-4)}` };
}

/** The check digit is the Luhn sum over all ten digits. */
function hasRightCheckDigit(digits: string): boolean {
  const sum = Array.from(digits).reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
