/** How a box stands: signed with its form, or changed since, by what changed. */
import type { FormLine, TaxForm } from "#wire/forms.ts";
import type { StaleCause } from "#wire/signOff.ts";

export type LineState = "signed" | "reviewed" | "stale" | "open" | "unknown";

/** Lists the boxes that changed under the signature of their form. */
export function staleCodes({ form, parts, signOff }: TaxForm): ReadonlySet<string> {
  const lines = parts.flatMap((part) => part.lines);
  const codes = new Set(signOff.stale.flatMap((cause) => changedBy(cause, form, lines)));
  if (codes.size > 0 || signOff.stale.length === 0) return codes;
  // What is computed from other forms has no account of its own to be told by.
  return new Set(
    lines.filter(({ source, kronor }) => source === "computed" && kronor !== "0").map(({ code }) => code),
  );
}

/** Tells how a box stands. */
export function lineState(line: FormLine, form: TaxForm, stale: ReadonlySet<string>): LineState {
  if (line.kronor === null && line.source !== "mark") return "unknown";
  if (stale.has(line.code)) return "stale";
  const { signature, review } = form.signOff;
  if (signature === null) return "open";
  return review === null ? "signed" : "reviewed";
}

function changedBy(cause: StaleCause, form: TaxForm["form"], lines: readonly FormLine[]): readonly string[] {
  if (cause.kind === "field-changed") return cause.form === form ? [cause.code] : [];
  if (!("account" in cause)) return [];
  const { account } = cause;
  return lines
    .filter(({ accounts }) => account !== null && accounts.includes(account))
    .map(({ code }) => code);
}
