/** A figure as it is typed and written in a field of the page: whole kronor, or kronor and öre. */
import type { TypedAmount } from "#web/lib/format/amountInput.ts";
import { parseAmount } from "#web/lib/format/amountInput.ts";
import { amountText } from "#web/lib/format/amounts.ts";
import { kronorText } from "#web/lib/format/kronor.ts";

export type FigureUnit = "kronor" | "ore";

export interface FigureKind {
  readonly unit: FigureUnit;
  /** Whether it may be less than zero. */
  readonly isSigned: boolean;
}

export type TypedFigure =
  | { readonly ok: true; readonly value: string | null }
  | {
      readonly ok: false;
      readonly fault: Extract<TypedAmount, { ok: false }>["fault"] | "wholeKronor" | "negative";
    };

/** Reads what was typed, in the unit of the field; nothing typed is null. */
export function readFigure(text: string, { unit, isSigned }: FigureKind): TypedFigure {
  const read = parseAmount(text);
  if (!read.ok) return read;
  if (read.ore === null) return { ok: true, value: null };
  const ore = BigInt(read.ore);
  if (ore < 0n && !isSigned) return { ok: false, fault: "negative" };
  if (unit === "ore") return { ok: true, value: read.ore };
  return ore % 100n === 0n ? { ok: true, value: String(ore / 100n) } : { ok: false, fault: "wholeKronor" };
}

/** Writes a figure of a field; what nobody has said is empty. */
export function writeFigure(value: string | null, unit: FigureUnit): string {
  if (value === null) return "";
  return unit === "ore" ? amountText(value) : kronorText(value);
}

/** Writes a rate that is given in parts of a per cent: `206` tenths is `20,6 %`. */
export function rateText(parts: string, decimals: 1 | 2): string {
  const value = BigInt(parts);
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, "0");
  const sign = value < 0n ? "\u2212" : "";
  return `${sign}${digits.slice(0, -decimals)},${digits.slice(-decimals)}\u00a0%`;
}
