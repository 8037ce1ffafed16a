/** A small form as the server tells of it, for the tests of this folder. */
import type { FormLine, FormPart, TaxForm } from "#wire/forms.ts";
import type { SignOffState } from "#wire/signOff.ts";

/** Makes a box. */
export function line(code: string, kronor: string | null, more: Partial<FormLine> = {}): FormLine {
  return { code, row: "", label: code, kronor, source: "accounts", accounts: [], isMarked: false, ...more };
}

/** Makes a form of its parts; signed by Anna when boxes are told to have changed since. */
export function taxForm(
  form: TaxForm["form"],
  parts: readonly Partial<FormPart>[],
  changed: readonly string[] = [],
): TaxForm {
  return {
    form,
    parts: parts.map((part) => ({ part: "assets", lines: [], sums: [], ...part })),
    rounding: "0",
    changed: [...changed],
    signOff: { ...signOff(form), ...(changed.length === 0 ? {} : { signature: anna }) },
  };
}

export const anna: NonNullable<SignOffState["signature"]> = {
  by: { userId: "a", name: "Anna Lind", active: true },
  at: "2026-02-03T13:00:00Z",
  note: "",
  figures: null,
};

function signOff(form: TaxForm["form"]): SignOffState {
  return {
    subject: { kind: "form", key: form },
    status: "agrees",
    basis: "",
    figures: null,
    signature: null,
    review: null,
    notApplicable: null,
    stale: [],
    signAgain: null,
    changedSinceReview: [],
  };
}
