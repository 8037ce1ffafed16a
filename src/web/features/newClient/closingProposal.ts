/** What a new closing most likely is about: the year after the client's latest. */
import type { ClientRow } from "#wire/clients.ts";
import type { FiscalYear } from "#wire/values.ts";
import { lastEndedCalendarYear, yearAfter } from "#web/lib/format/dates.ts";

/** Lists the fiscal years that the client has closings for, the latest first. */
export function yearsOf(rows: readonly ClientRow[], clientId: string): readonly FiscalYear[] {
  return rows
    .flatMap((row) => (row.clientId === clientId && row.closing !== null ? [row.closing.fiscalYear] : []))
    .toSorted((a, b) => (a.end < b.end ? 1 : -1));
}

/** Proposes the year after the latest, or the calendar year that ended last. */
export function proposedYear(rows: readonly ClientRow[], clientId: string, today: string): FiscalYear {
  const latest = yearsOf(rows, clientId)[0];
  return latest === undefined ? lastEndedCalendarYear(today) : yearAfter(latest);
}

/** Lists each client once, in Swedish order, for a choice. */
export function clientChoices(
  rows: readonly ClientRow[],
): readonly { readonly value: string; readonly label: string }[] {
  const nameById = new Map(rows.map((row) => [row.clientId, `${row.name}, ${row.organizationNumber}`]));
  const swedishOrder = new Intl.Collator("sv");
  return [...nameById]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => swedishOrder.compare(a.label, b.label));
}
