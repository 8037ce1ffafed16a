/** A figure as it is typed and written in a field of the page: whole kronor, or kronor and öre. */
import type { TypedAmount } from "#web/lib/format/amountInput.ts";
import { parseAmount } from "#web/lib/format/amountInput.ts";
import { amountParts, amountText } from "#web/lib/format/amounts.ts";

export type FigureUnit = "kronor" | "ore";

export type TypedFigure =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly fault: Extract<TypedAmount, { ok: false }>["fault"] | "wholeKronor" };

/** Reads what was typed, in the unit of the field; nothing typed is null. */
export function readFigure(text: string, unit: FigureUnit): TypedFigure {
  const read = parseAmount(text);
  if (!read.ok) return read;
  if (read.ore === null || unit === "ore") return { ok: true, value: read.ore };
  const ore = BigInt(read.ore);
  if (ore % 100n !== 0n) return { ok: false, fault: "wholeKronor" };
  return { ok: true, value: String(ore / 100n) };
}

/** Writes a figure of a field; what nobody has said is empty. */
export function writeFigure(value: string | null, unit: FigureUnit): string {
  if (value === null) return "";
  return unit === "ore" ? amountText(value) : kronorText(value);
}

/** Writes whole kronor: `1 112 622`. */
export function kronorText(kronor: string, options?: { readonly plus?: boolean }): string {
  return amountParts(`${kronor}00`, options).kronor;
}
