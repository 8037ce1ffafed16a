/**
 * A column of amounts. Cells that can be read in two ways are settled by the cells that can be read in one, and when
 * none settles them, or they disagree, they are said to be ambiguous instead of guessed.
 */
import type { Ore } from "#domain/money/ore.ts";
import type { FindingLog, Place } from "../pasteFinding.ts";
import { type AmountForm, type DecimalMark, amountForm } from "./amountForm.ts";

export interface PlacedText extends Place {
  readonly text: string;
}

/** Reads the amounts of a column, cell by cell; null where there is none, with a finding when something stands there. */
export function readAmounts(cells: readonly PlacedText[], log: FindingLog): readonly (Ore | null)[] {
  const forms = cells.map(({ text }) => (text === "" ? null : amountForm(text)));
  const mark = markOf(forms);
  return forms.map((form, index) => {
    const cell = cells[index];
    return form === null || cell === undefined ? null : settled(form, mark, { cell, log });
  });
}

/** Tells whether a text is an amount in some reading. */
export function isAmount(text: string): boolean {
  const { kind } = amountForm(text);
  return kind === "sure" || kind === "either";
}

/** The decimal mark that the column shows; null when it shows none or both. */
function markOf(forms: readonly (AmountForm | null)[]): DecimalMark | null {
  const marks = new Set<DecimalMark>();
  for (const form of forms) if (form?.kind === "sure" && form.mark !== null) marks.add(form.mark);
  return marks.size === 1 ? (marks.values().next().value ?? null) : null;
}

function settled(
  form: AmountForm,
  mark: DecimalMark | null,
  { cell, log }: { readonly cell: PlacedText; readonly log: FindingLog },
): Ore | null {
  const { text } = cell;
  switch (form.kind) {
    case "sure":
      return form.amount;
    case "either": {
      // Three decimals that are not whole öre are no amount, so the mark parts thousands.
      if (form.decimal === null) return form.thousands;
      if (mark !== null) return mark === form.mark ? form.decimal : form.thousands;
      log.add("amount-ambiguous", cell, { text, readings: [form.decimal, form.thousands] });
      return null;
    }
    case "unreadable":
      log.add("amount-unreadable", cell, { text });
      return null;
    case "not-exact":
      log.add("amount-not-exact", cell, { text });
      return null;
    case "too-large":
      log.add("amount-too-large", cell, { text });
      return null;
  }
}
