/** The keys of a form's rows: V shows where the box under the cursor comes from, X goes to the next stale one. */
import type { FormLine, FormName, TaxForm } from "#wire/forms.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import type { OpenForm } from "../useOpenForm.ts";
import { nextStale } from "./nextStale.ts";

export interface FormKeysOf {
  readonly forms: readonly TaxForm[];
  readonly form: TaxForm;
  readonly opened: OpenForm;
  /** Under the cursor. */
  readonly line: FormLine | undefined;
}

/** Binds the keys while the form is on screen. */
export function useFormKeys({ forms, form, opened, line }: FormKeysOf): void {
  const open = (name: FormName, code: string): void => {
    opened.openField(name, code);
  };
  useKeys({
    v: () => {
      if (line !== undefined) open(form.form, line.code);
    },
    x: () => {
      const next = nextStale(forms, { form: form.form, code: opened.code ?? line?.code ?? null });
      if (next !== null) open(next.form, next.code);
    },
  });
}
