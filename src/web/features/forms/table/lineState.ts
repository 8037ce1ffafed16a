/** How a box stands: signed with its form, or changed since. */
import type { FormLine, TaxForm } from "#wire/forms.ts";

export type LineState = "signed" | "reviewed" | "stale" | "open" | "unknown";

/** Lists the boxes that changed under the signature of their form. */
export function staleCodes({ changed }: TaxForm): ReadonlySet<string> {
  return new Set(changed);
}

/** Tells how a box stands. */
export function lineState(line: FormLine, form: TaxForm, stale: ReadonlySet<string>): LineState {
  if (line.kronor === null && line.source !== "mark") return "unknown";
  if (stale.has(line.code)) return "stale";
  const { signature, review } = form.signOff;
  if (signature === null) return "open";
  return review === null ? "signed" : "reviewed";
}
