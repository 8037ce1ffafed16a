/**
 * One amount as people and programs write it: `1 250,00`, `1,250.00`, `1.250,00`, `(1 250,00)`, `1250-`, `−1 250 kr`. A
 * mark before three digits may be a decimal mark or part thousands; then both readings are told, and the column decides.
 */
import { type Ore, negateOre, ore } from "#domain/money/ore.ts";

export type DecimalMark = "," | ".";

export type AmountForm =
  /** Only one reading; the mark that it shows to be the decimal mark, where it shows one. */
  | { readonly kind: "sure"; readonly amount: Ore; readonly mark: DecimalMark | null }
  /** `1,250` or `1.250`: null where a reading is not whole öre. */
  | {
      readonly kind: "either";
      readonly decimal: Ore | null;
      readonly thousands: Ore;
      readonly mark: DecimalMark;
    }
  | { readonly kind: "unreadable" }
  | { readonly kind: "not-exact" }
  | { readonly kind: "too-large" };

/** Whole digits of kronor: what the database holds, with a margin for sums. */
const mostDigits = 15;

const blank = "[ \\u00a0\\u2000-\\u200a\\u202f\\u205f]";
const blanks = new RegExp(`${blank}+`, "g");
const currency = new RegExp(`^(?:sek|kr)${blank}*|${blank}*(?:sek|kr\\.?|:-|,-)$`, "gi");
/** Thousands parted by one blank each. */
const groupedByBlanks = new RegExp(`^\\d{1,3}(?:${blank}\\d{3})+(?:[.,]\\d*)?$`);

/** Longer text is no amount: without a limit a cell of blanks would be searched again from each of them. */
const longestText = 60;

/** Reads one amount. */
export function amountForm(text: string): AmountForm {
  if (text.length > longestText) return { kind: "unreadable" };
  const { isNegative, body } = unsigned(text.replaceAll(currency, "").trim());
  const bare = body.replaceAll(currency, "").trim();
  const form = unsignedForm(bare);
  return isNegative ? negated(form) : form;
}

/** A sign stands before or after, or parentheses stand for minus; two signs are none that we know. */
function unsigned(text: string): { readonly isNegative: boolean; readonly body: string } {
  const signed = text.replaceAll(/[\u2212\u2013]/g, "-");
  const match = /^(?:\((.*)\)|([-+])(.*)|(.*?)([-+]))$/s.exec(signed);
  if (match === null) return { isNegative: false, body: signed };
  const [, inParentheses, before, afterSign, beforeSign, after] = match;
  if (inParentheses !== undefined) return { isNegative: true, body: inParentheses.trim() };
  return { isNegative: (before ?? after) === "-", body: (afterSign ?? beforeSign ?? "").trim() };
}

function unsignedForm(text: string): AmountForm {
  const isGrouped = groupedByBlanks.test(text);
  const body = isGrouped ? text.replaceAll(blanks, "") : text;
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(body)) return { kind: "unreadable" };
  const marks = body.match(/[.,]/g) ?? [];
  const last = marks.at(-1) as DecimalMark | undefined;
  if (last === undefined) return exact(body, "", null);
  const decimals = body.slice(body.lastIndexOf(last) + 1);
  const whole = body.slice(0, body.lastIndexOf(last));
  if (marks.length === 1) return oneMark(whole, decimals, { mark: last, isGrouped });
  if (isGrouped) return { kind: "unreadable" };
  if (marks.every((mark) => mark === last)) return onlyThousands(body, last);
  // Two kinds of marks: the last is the decimal mark, and the other may only part thousands.
  const other = otherMark(last);
  const groups = whole.split(other);
  return isThousands(groups) ? exact(groups.join(""), decimals, last) : { kind: "unreadable" };
}

function oneMark(
  whole: string,
  decimals: string,
  { mark, isGrouped }: { readonly mark: DecimalMark; readonly isGrouped: boolean },
): AmountForm {
  const decimal = exact(whole === "" ? "0" : whole, decimals, mark);
  const mayPartThousands = decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && !isGrouped;
  if (!mayPartThousands) return decimal;
  const thousands = ore(BigInt(whole + decimals) * 100n);
  return { kind: "either", decimal: decimal.kind === "sure" ? decimal.amount : null, thousands, mark };
}

/** The same mark twice parts thousands, so the other one is the decimal mark. */
function onlyThousands(body: string, mark: DecimalMark): AmountForm {
  const groups = body.split(mark);
  return isThousands(groups) ? exact(groups.join(""), "", otherMark(mark)) : { kind: "unreadable" };
}

function isThousands(groups: readonly string[]): boolean {
  return groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
}

function otherMark(mark: DecimalMark): DecimalMark {
  return mark === "," ? "." : ",";
}

/** More decimals than öre are read only where they are zeros. */
function exact(whole: string, decimals: string, mark: DecimalMark | null): AmountForm {
  if (!/^0*$/.test(decimals.slice(2))) return { kind: "not-exact" };
  const digits = whole.replace(/^0+(?=\d)/, "");
  if (digits.length > mostDigits) return { kind: "too-large" };
  return { kind: "sure", amount: ore(BigInt(digits + decimals.slice(0, 2).padEnd(2, "0"))), mark };
}

function negated(form: AmountForm): AmountForm {
  if (form.kind === "sure") return { ...form, amount: negateOre(form.amount) };
  if (form.kind !== "either") return form;
  const decimal = form.decimal === null ? null : negateOre(form.decimal);
  return { ...form, decimal, thousands: negateOre(form.thousands) };
}
