/** The rows of a form as they are shown: headings of its parts, boxes, sums; empty boxes only when they are asked for. */
import type { FormLine, FormPart, TaxForm } from "#wire/forms.ts";
import { staleCodes } from "./lineState.ts";

export type FormRow =
  | { readonly kind: "part"; readonly part: FormPart["part"] }
  | { readonly kind: "line"; readonly line: FormLine; readonly index: number }
  | { readonly kind: "sum"; readonly sum: FormPart["sums"][number]; readonly isProved: boolean };

/** Tells whether a box has nothing in it: unknown is not nothing. */
export function isEmptyLine({ kronor, isMarked }: FormLine): boolean {
  return kronor === "0" && !isMarked;
}

/** Lists the boxes that are shown, in their order; one that became empty since it was signed is told of. */
export function shownLines(form: TaxForm, showsEmpty: boolean): readonly FormLine[] {
  const stale = staleCodes(form);
  return form.parts
    .flatMap(({ lines }) => lines)
    .filter((line) => showsEmpty || !isEmptyLine(line) || stale.has(line.code));
}

/** Lists the rows; a part without boxes and sums to show is left out. */
export function formRows(form: TaxForm, showsEmpty: boolean): readonly FormRow[] {
  const isEven = sidesAgree(form);
  const lines = shownLines(form, showsEmpty);
  return form.parts.flatMap((part): readonly FormRow[] => {
    const own = part.lines.flatMap((line): readonly FormRow[] => {
      const index = lines.indexOf(line);
      return index < 0 ? [] : [{ kind: "line", line, index }];
    });
    const sums = part.sums.map((sum): FormRow => ({
      kind: "sum",
      sum,
      isProved: isEven || sum.sum === "result",
    }));
    return own.length + sums.length === 0 ? [] : [{ kind: "part", part: part.part }, ...own, ...sums];
  });
}

/** Counts the boxes that are left out while empty ones are. */
export function emptyCount({ parts }: TaxForm): number {
  return parts.flatMap(({ lines }) => lines).filter(isEmptyLine).length;
}

/** The two sides of the balance sheet are the same: what the double rule under their sums says. */
function sidesAgree({ parts }: TaxForm): boolean {
  const sums = parts.flatMap(({ sums }) => sums).filter(({ sum }) => sum !== "result");
  return sums.length > 1 && new Set(sums.map(({ kronor }) => kronor)).size === 1;
}
