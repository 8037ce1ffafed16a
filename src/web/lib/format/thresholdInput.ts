/** A threshold as people type it: an amount that is not negative; nothing typed is null. */
import { parseAmount } from "./amountInput.ts";

export type TypedThreshold = { readonly ok: true; readonly ore: string | null } | { readonly ok: false };

/** Reads what was typed as öre. */
export function parseThreshold(typed: string): TypedThreshold {
  const read = parseAmount(typed);
  if (!read.ok || read.ore?.startsWith("-") === true) return { ok: false };
  return read;
}
