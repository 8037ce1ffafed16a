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

const swedishHour = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  hour: "2-digit",
  hourCycle: "h23",
});

/** The hour in Sweden at a moment, 0 to 23. */
export function hourInSweden(moment: Date): number {
  return Number(swedishHour.format(moment));
}

const swedishMoment = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "medium",
});

/** A moment on the clock in Sweden, as the files of Skatteverket write it: `YYYYMMDD` and `HHMMSS`. */
export function fileMoment(moment: string): { readonly date: string; readonly time: string } {
  const digits = swedishMoment.format(new Date(moment)).replaceAll(/\D/g, "");
  return { date: digits.slice(0, 8), time: digits.slice(8) };
}

/** This moment, as ISO 8601 in UTC. */
export function moment(): string {
  return new Date().toISOString();
}
