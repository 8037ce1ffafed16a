/** What a form's fields lack, in Swedish: the rules are the fields' own (`required`, `minLength`, `type`). */
import { t } from "#web/lib/texts/translate.ts";

/** Lists what is wrong, a sentence a field, and puts the cursor in the first. */
export function faultsOf(form: HTMLFormElement): readonly string[] {
  const wrong = Array.from(form.elements)
    .filter((element) => element instanceof HTMLInputElement)
    .filter((input) => input.willValidate && !input.validity.valid);
  wrong[0]?.focus();
  return wrong.map((input) => t(faultOf(input), { field: labelOf(input), count: input.minLength }));
}

function faultOf({ validity }: HTMLInputElement) {
  if (validity.valueMissing) return "common.faults.missing";
  if (validity.tooShort) return "common.faults.tooShort";
  return "common.faults.malformed";
}

function labelOf(input: HTMLInputElement): string {
  return input.labels?.[0]?.textContent.replace(/\s*\*$/, "") ?? input.name;
}
