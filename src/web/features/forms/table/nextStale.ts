/** The next box that changed under a signature, over all three forms and round again. */
import type { FormName, TaxForm } from "#wire/forms.ts";
import { staleCodes } from "./lineState.ts";

export interface FormPlace {
  readonly form: FormName;
  readonly code: string;
}

/** Finds it after the place where one stands; null when nothing is stale. */
export function nextStale(
  forms: readonly TaxForm[],
  at: { readonly form: FormName; readonly code: string | null },
): FormPlace | null {
  const places = forms.flatMap((form) => {
    const stale = staleCodes(form);
    return form.parts
      .flatMap(({ lines }) => lines)
      .map(({ code }) => ({ form: form.form, code, isStale: stale.has(code) }));
  });
  const here = places.findIndex(({ form, code }) => form === at.form && code === at.code);
  const begun =
    here < 0
      ? Math.max(
          0,
          places.findIndex(({ form }) => form === at.form),
        ) - 1
      : here;
  const ahead = [...places.slice(begun + 1), ...places.slice(0, begun + 1)];
  return ahead.find(({ isStale }) => isStale) ?? null;
}
