/** Wall time in Sweden: Fortnox writes and reads its time stamps without a zone, as a clock in Växjö shows them. */
import { type PlainDate, plainDate } from "#domain/calendar/plainDate.ts";

const wallClock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "medium",
});

/** Writes `YYYY-MM-DD HH:MM:SS`. */
export function stockholmText(ms: number): string {
  return wallClock.format(ms);
}

/** Tells which day it is in Sweden. */
export function stockholmDate(ms: number): PlainDate {
  return plainDate(stockholmText(ms).slice(0, 10));
}

/** Reads `YYYY-MM-DD[ HH:MM[:SS]]` as Swedish wall time; undefined when it is not a moment. */
export function parseStockholm(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (match === null) return undefined;
  const [, date = "", time = "00:00", seconds = "00"] = match;
  const asUtcMs = Date.parse(`${date}T${time}:${seconds}Z`);
  if (Number.isNaN(asUtcMs)) return undefined;
  const offsetMs = (ms: number): number => Date.parse(`${stockholmText(ms).replace(" ", "T")}Z`) - ms;
  return asUtcMs - offsetMs(asUtcMs - offsetMs(asUtcMs));
}
