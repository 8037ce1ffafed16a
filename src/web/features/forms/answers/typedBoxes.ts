/** Which boxes people fill in on Deklaration: the information of INK2S, and what INK2 has that nothing computes. */
import type { FormLine, FormsPage } from "#wire/forms.ts";
import { propertyRow } from "#wire/tax.ts";

/** Particulars of the year come before what few companies have on the first page. */
const parts = ["information", "page"] as const;

/** Särskild löneskatt and fastighetsskatt are typed in Dispositioner & skatt, as are the adjustments. */
const typedElsewhere: readonly string[] = ["7132", "7133", ...propertyRow.options];

/** Lists them. */
export function typedBoxes({ forms }: Pick<FormsPage, "forms">): readonly FormLine[] {
  const all = forms.flatMap((form) => form.parts);
  return parts
    .flatMap((name) => all.filter(({ part }) => part === name))
    .flatMap(({ lines }) => lines)
    .filter(({ source, code }) => source === "typed" && !typedElsewhere.includes(code));
}
