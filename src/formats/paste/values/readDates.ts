/**
 * A column of dates. Whether day or month comes first is settled by the cells that can be read in one way; serial
 * numbers are dates only where the column is known to hold dates.
 */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { FindingLog } from "../pasteFinding.ts";
import { type DateForm, type DayOrder, dateForm } from "./dateForm.ts";
import type { PlacedText } from "./readAmounts.ts";

/** Reads the dates of a column, cell by cell; null where there is none, with a finding when something stands there. */
export function readDates(cells: readonly PlacedText[], log: FindingLog): readonly (PlainDate | null)[] {
  const forms = cells.map(({ text }) => (text === "" ? null : dateForm(text)));
  const order = orderOf(forms);
  const firstSerial = cells[forms.findIndex((form) => form?.kind === "serial")];
  if (firstSerial !== undefined) log.add("dates-from-serials", firstSerial, {});
  return forms.map((form, index) => {
    const cell = cells[index];
    return form === null || cell === undefined ? null : settled(form, order, { cell, log });
  });
}

/** Tells whether a text is a date by itself; a serial number is not. */
export function isDate(text: string): boolean {
  const { kind } = dateForm(text);
  return kind === "sure" || kind === "either";
}

/** The order that the column shows; null when it shows none or both. */
function orderOf(forms: readonly (DateForm | null)[]): DayOrder | null {
  const orders = new Set<DayOrder>();
  for (const form of forms) if (form?.kind === "sure" && form.order !== null) orders.add(form.order);
  return orders.size === 1 ? (orders.values().next().value ?? null) : null;
}

function settled(
  form: DateForm,
  order: DayOrder | null,
  { cell, log }: { readonly cell: PlacedText; readonly log: FindingLog },
): PlainDate | null {
  const { text } = cell;
  switch (form.kind) {
    case "sure":
    case "serial":
      return form.date;
    case "either": {
      if (order !== null) return order === "day-first" ? form.dayFirst : form.monthFirst;
      log.add("date-ambiguous", cell, { text });
      return null;
    }
    case "unreadable":
      log.add("date-unreadable", cell, { text });
      return null;
  }
}
