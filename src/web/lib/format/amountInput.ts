/**
 * An amount as people type it in a field: `1250`, `1 250,00`, `-1250`, `1200+50`, with any minus and any space. Also the
 * English `1,250.00`, when only one reading is possible; what can be read in two ways is refused, never guessed.
 */
export type TypedAmount =
  | { readonly ok: true; readonly ore: string | null }
  | { readonly ok: false; readonly fault: "amount" | "ambiguous" | "decimals" | "tooLarge" };

type Term = { readonly ok: true; readonly ore: bigint } | Extract<TypedAmount, { ok: false }>;

/** As much as the server takes in an amount. */
const kronorDigitsAtMost = 12;

/** Reads what was typed as öre; nothing typed is null, which is unknown and not zero. */
export function parseAmount(typed: string): TypedAmount {
  const text = tidy(typed);
  if (text === "") return { ok: true, ore: null };
  const terms = termsOf(text);
  if (terms === null) return { ok: false, fault: "amount" };
  let sum = 0n;
  for (const { sign, digits } of terms) {
    const term = readTerm(digits);
    if (!term.ok) return term;
    sum += sign === "-" ? -term.ore : term.ore;
  }
  return { ok: true, ore: String(sum) };
}

/** Drops spaces of every kind and a currency after the amount; every minus becomes the same, a trailing one leads. */
function tidy(typed: string): string {
  const text = typed
    .replaceAll(/[\u2010-\u2015\u2212\ufe63\uff0d]/g, "-")
    .replaceAll(/[\s\u00a0\u2007\u202f'’]/g, "")
    .replace(/(?:kr|sek)\.?$/i, "");
  return /^[\d.,]+-$/.test(text) ? `-${text.slice(0, -1)}` : text;
}

function termsOf(text: string): readonly { readonly sign: string; readonly digits: string }[] | null {
  if (!/^[+-]?[\d.,]+(?:[+-][\d.,]+)*$/.test(text)) return null;
  return Array.from(text.matchAll(/([+-]?)([\d.,]+)/g), ([, sign = "", digits = ""]) => ({ sign, digits }));
}

function readTerm(text: string): Term {
  const parts = decimalParts(text);
  if (typeof parts === "string") return { ok: false, fault: parts };
  const { kronor, decimals } = parts;
  if (decimals.length > 2) return { ok: false, fault: "decimals" };
  const digits = kronor.replace(/^0+(?=\d)/, "");
  if (digits.length > kronorDigitsAtMost) return { ok: false, fault: "tooLarge" };
  return { ok: true, ore: BigInt(digits) * 100n + BigInt(decimals.padEnd(2, "0")) };
}

/** Parts kronor from decimals: the last sign parts them when both stand there, a lone comma always does. */
function decimalParts(
  text: string,
): { readonly kronor: string; readonly decimals: string } | "amount" | "ambiguous" {
  const signs = text.replaceAll(/\d/g, "");
  if (signs === "") return { kronor: text, decimals: "" };
  const mark = signs.at(-1) ?? "";
  const before = text.slice(0, text.lastIndexOf(mark));
  const decimals = text.slice(text.lastIndexOf(mark) + 1);
  const others = signs.slice(0, -1);
  if (others.includes(mark)) return grouped(text, mark);
  if (others !== "") return thousands(before, others.charAt(0), decimals);
  if (before === "" && decimals === "") return "amount";
  if (decimals.length === 3 && before !== "0" && before !== "") return "ambiguous";
  return { kronor: before === "" ? "0" : before, decimals };
}

/** `1.234.567`: the sign groups thousands, and there are no decimals. */
function grouped(
  text: string,
  mark: string,
): { readonly kronor: string; readonly decimals: string } | "amount" {
  const groups = text.split(mark);
  const isGrouped = groups.every(
    (group, index) => /^\d+$/.test(group) && (index === 0 || group.length === 3),
  );
  return isGrouped && (groups[0]?.length ?? 0) <= 3 ? { kronor: groups.join(""), decimals: "" } : "amount";
}

/** `1,234.50` and `1.234,50`. */
function thousands(
  before: string,
  mark: string,
  decimals: string,
): { readonly kronor: string; readonly decimals: string } | "amount" {
  const whole = grouped(before, mark);
  return whole === "amount" ? "amount" : { kronor: whole.kronor, decimals };
}
