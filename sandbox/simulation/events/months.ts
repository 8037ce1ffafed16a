/** The months a company lives through, and days, prices and rates in them. */
import { type PlainDate, addDays, addMonths, daysBetween } from "#domain/calendar/plainDate.ts";
import { type Ore, ore } from "#domain/money/ore.ts";
import type { Blueprint } from "../blueprint.ts";
import type { Random } from "../random.ts";

export interface Month {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Lists the months from the first year's first day through the last day with events. */
export function monthsOf({ years, eventsThrough }: Blueprint): Month[] {
  const months: Month[] = [];
  let from = years[0]?.from;
  while (from !== undefined && from <= eventsThrough) {
    const next = addMonths(addDays(from, 1 - Number(from.slice(8))), 1);
    months.push({ from, to: addDays(next, -1) });
    from = next;
  }
  return months;
}

/** Picks a day in the month. */
export function dayIn({ from, to }: Month, random: Random): PlainDate {
  return addDays(from, random.between(0, daysBetween(from, to)));
}

/** Names a day of the month; undefined when the month began after it. */
export function dayOfMonth({ from, to }: Month, day: number): PlainDate | undefined {
  const date = addDays(to, day - Number(to.slice(8)));
  return date < from ? undefined : date;
}

/** Picks an amount from 40 to 180 per cent of an average, in whole kronor or with öre. */
export function priceAround(random: Random, kronor: number): Ore {
  const cents = kronor * random.between(40, 180);
  const whole = cents - (cents % 100);
  return ore(BigInt(random.permille(250) ? whole + random.between(1, 99) : Math.max(whole, 100)));
}

/** Picks a rate of the euro, in ten-thousandths of a krona. */
export function euroRate(random: Random): bigint {
  return BigInt(random.between(109_000, 117_500));
}
