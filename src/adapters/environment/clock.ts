/** The clock: the only place that asks what day it is. */
import { type PlainDate, plainDate } from "#domain/calendar/plainDate.ts";

const swedishDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", dateStyle: "short" });

/** The day in Sweden. */
export function todayInSweden(): PlainDate {
  return plainDate(swedishDay.format(new Date()));
}
