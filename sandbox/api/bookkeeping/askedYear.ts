/** Which year a call speaks of: by id, by a day in it, or else the year that was preselected in the program. */
import { yearById, yearOf } from "#sandbox/books/years.ts";
import type { Year } from "#sandbox/state/year.ts";
import { dayOf } from "../list.ts";
import { refusals } from "../refusal.ts";
import type { ApiCall } from "../route.ts";

/** Finds the year of a call, or refuses one that does not exist. */
export function askedYear(call: ApiCall): Year {
  const id = call.query.get("financialyear");
  if (id !== null && !/^\d{1,9}$/.test(id)) throw refusals.notNumeric(id);
  const date = dayOf(call, "financialyeardate");
  const year =
    id !== null
      ? yearById(call.company, Number(id))
      : date === undefined
        ? yearById(call.company, call.company.preselectedYearId)
        : yearOf(call.company, date);
  if (year === undefined) throw refusals.notFound();
  return year;
}
