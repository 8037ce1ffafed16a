/** The clock: the only place that asks what day it is. */
import { type PlainDate, plainDate } from "#domain/calendar/plainDate.ts";

const swedishDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", dateStyle: "short" });

/** The day in Sweden. */
export function todayInSweden(): PlainDate {
  return dayInSweden(new Date());
}

/** The day in Sweden at a moment. */
export function dayInSweden(moment: Date): PlainDate {
  return plainDate(swedishDay.format(moment));
}
