/** What will happen when: events are planned in any order and happen by date, as they do in a company. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Company } from "#sandbox/state/company.ts";

/** Within one day: the year opens, people work, registers are reported, the year is closed. */
export type Hour = "opening" | "work" | "report" | "closing";

const clockTimes = {
  opening: "06:00:00",
  work: "09:00:00",
  report: "17:00:00",
  closing: "20:00:00",
} as const;

interface Entry {
  readonly startsAtMs: number;
  readonly run: () => void;
}

/** Keeps what is planned and lets it happen in the order of time. */
export class Agenda {
  #entries: Entry[] = [];
  #next: number | undefined;

  /** Plans something for a day; an event may plan what follows from it. */
  at(date: PlainDate, run: () => void, hour: Hour = "work"): void {
    const entry = { startsAtMs: Date.parse(`${date}T${clockTimes[hour]}Z`), run };
    if (this.#next === undefined) this.#entries.push(entry);
    else this.#entries.splice(this.#placeFor(entry.startsAtMs, this.#next), 0, entry);
  }

  /** Lets everything happen that falls due through a day; time stamps never come from after `latestMs`. */
  happen(
    company: Company,
    { through, latestMs }: { readonly through: PlainDate; readonly latestMs: number },
  ): void {
    const lastMs = Date.parse(`${through}T23:59:59Z`);
    // The sort is stable: what was planned first happens first.
    this.#entries.sort((a, b) => a.startsAtMs - b.startsAtMs);
    for (let index = 0; ; index += 1) {
      const entry = this.#entries[index];
      if (entry === undefined || entry.startsAtMs > lastMs) break;
      this.#next = index + 1;
      const nowMs = Math.min(entry.startsAtMs, latestMs);
      company.nowMs = () => nowMs;
      entry.run();
    }
    this.#entries = [];
  }

  #placeFor(startsAtMs: number, from: number): number {
    let [low, high] = [from, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle]?.startsAtMs ?? Infinity) <= startsAtMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
