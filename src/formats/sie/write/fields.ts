/** Fields as SIE 4B §5.7 writes them: texts quoted, codes bare where they can be, trailing empties left out. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { renderCompactDate } from "#domain/calendar/plainDate.ts";
import { type Ore, renderKronor } from "#domain/money/ore.ts";
import type { ObjectReference } from "../bytes/objectList.ts";

/** What may stand without quotes. A no-break space is no separator, but who would see the difference? */
const bareToken = /^[^\s"{}]+$/;

/** A text in quotes, quotes inside it escaped. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

/** A code: without quotes unless it needs them. */
export function token(text: string): string {
  return bareToken.test(text) ? text : quoted(text);
}

/** A date, or the empty field. */
export function dateField(date: PlainDate | null): string {
  return date === null ? '""' : renderCompactDate(date);
}

/** An amount as `-1250.00`. */
export function amountField(amount: Ore): string {
  return renderKronor(amount);
}

/** `{1 "100" 6 "P1"}` */
export function objectListField(objects: readonly ObjectReference[]): string {
  return `{${objects.map(({ dimension, object }) => `${token(dimension)} ${quoted(object)}`).join(" ")}}`;
}

/** Leaves out the empty fields at the end; one in the middle keeps the places of those after it. */
export function withoutTrailingEmpties(fields: readonly string[]): readonly string[] {
  const last = fields.findLastIndex((field) => field !== '""');
  return fields.slice(0, last + 1);
}
