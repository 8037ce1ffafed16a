/** Moments as Fortnox writes them: the time in Sweden, without zone. */

const swedishTime = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** Writes `YYYY-MM-DD HH:MM`; the seconds are cut off, so that nothing since is missed. */
export function renderFortnoxMoment(moment: Date): string {
  return swedishTime.format(moment);
}
