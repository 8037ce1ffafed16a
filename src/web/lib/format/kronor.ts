/** Whole kronor as people read and type them: `1 112 622`, with U+2212 for minus. */
import { amountParts } from "./amounts.ts";
import { parseAmount, type TypedAmount } from "./amountInput.ts";

export type TypedKronor =
  | { readonly ok: true; readonly kronor: string | null }
  | { readonly ok: false; readonly fault: Extract<TypedAmount, { ok: false }>["fault"] | "whole" };

/** Writes whole kronor (the wire's decimal string); `plus` marks an increase. */
export function kronorText(kronor: string, options?: { readonly plus?: boolean }): string {
  return amountParts(`${kronor}00`, options).kronor;
}

/** Reads what was typed as whole kronor; nothing typed is null. */
export function parseKronor(typed: string): TypedKronor {
  const read = parseAmount(typed);
  if (!read.ok) return read;
  if (read.ore === null) return { ok: true, kronor: null };
  const ore = BigInt(read.ore);
  return ore % 100n === 0n ? { ok: true, kronor: String(ore / 100n) } : { ok: false, fault: "whole" };
}
