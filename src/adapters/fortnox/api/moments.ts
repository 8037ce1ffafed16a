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

const hourMs = 3_600_000;

/**
 * Writes `YYYY-MM-DD HH:MM`; the seconds are cut off, so that nothing since is missed. Nor in the hour that comes twice
 * when summer ends, which nobody can tell from its like: there it is the beginning of the hour.
 */
export function renderFortnoxMoment(moment: Date): string {
  const text = swedishTime.format(moment);
  const comesTwice = [-hourMs, hourMs].some(
    (ms) => swedishTime.format(new Date(moment.getTime() + ms)) === text,
  );
  return comesTwice ? text.replace(/\d\d$/, "00") : text;
}
