/** Which boxes people fill in on Deklaration: the information of INK2S and what INK2 has beside the computed ones. */
import type { FormLine, FormsPage } from "#wire/forms.ts";

/** The skattemässiga justeringarna are typed where they are computed, in Dispositioner & skatt. */
const parts: readonly string[] = ["information", "page"];

/** Lists them in the order of the forms. */
export function typedBoxes({ forms }: Pick<FormsPage, "forms">): readonly FormLine[] {
  return forms
    .flatMap((form) => form.parts)
    .filter(({ part }) => parts.includes(part))
    .flatMap(({ lines }) => lines)
    .filter(({ source }) => source === "typed");
}
