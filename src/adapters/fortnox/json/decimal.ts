/** Decimal numbers as text, and amounts made of them: exact, whatever way the digits are written. */
import { type Ore, ore, parseOre } from "#domain/money/ore.ts";

/** How nearly every rate is written; taken as it stands, because a page has a thousand of them. */
const settled = /^(?:0|[1-9]\d*)$/;
const decimal = /^(-?)(\d+)(?:\.(\d*))?(?:[eE]([-+]?\d{1,3}))?$/;

/** Writes a decimal number without exponent and without zeros at the end; undefined when it is none. */
export function parseDecimal(text: string): string | undefined {
  if (settled.test(text)) return text;
  const match = decimal.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const point = whole.length + Number(exponent);
  const digits = (whole + fraction).padEnd(point, "0").padStart(whole.length + fraction.length - point, "0");
  const at = Math.max(point, 0);
  const before = digits.slice(0, at).replace(/^0+(?=\d)/, "");
  const after = digits.slice(at).replace(/0+$/, "");
  return `${sign}${before === "" ? "0" : before}${after === "" ? "" : `.${after}`}`;
}

/** Reads an amount; undefined when it is no number, or finer than an öre. */
export function parseAmount(text: string): Ore | undefined {
  const plain = parseOre(text);
  if (plain.ok) return plain.value;
  const written = parseDecimal(text);
  if (written === undefined) return undefined;
  const amount = parseOre(written);
  return amount.ok ? amount.value : withoutNoise(written);
}

/** What a sum of doubles leaves behind the öre (`1234.5600000000002`) is no part of the amount. */
const noise = /^(-?)(\d+)\.(\d\d)(0{4}|9{4})\d*$/;

function withoutNoise(decimal: string): Ore | undefined {
  const match = noise.exec(decimal);
  if (match === null) return undefined;
  const [, sign = "", whole = "", cents = "", rest = ""] = match;
  const size = BigInt(whole + cents) + (rest.startsWith("9") ? 1n : 0n);
  return ore(sign === "-" ? -size : size);
}
