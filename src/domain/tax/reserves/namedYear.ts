/**
 * The year that the name of a reserve states: the income year of its allocation. Names of old count in years of
 * assessment (taxeringsår), one later than the income year, and a broken fiscal year stands with both of its years.
 */

const stated =
  /(tax[a-zåäö]*\.?[ -]*)?(?<!\d)((?:19|20)\d\d)(?!\d)(?:[/–-](?:\d\d)?(\d\d)(?!\d))?(\s*års\s+tax)?/giu;

/** Reads it; the one that ends with the digit of the account goes before others, and none is NaN. */
export function namedYear(name: string, digit: string | null, incomeYear: number): number {
  const years = Array.from(name.matchAll(stated), yearOf).filter((year) => year <= incomeYear);
  const fitting = digit === null ? undefined : years.find((year) => String(year).endsWith(digit));
  return fitting ?? years[0] ?? NaN;
}

function yearOf([, taxed, first, last, taxedAfter]: RegExpExecArray): number {
  const year = Number(first);
  const isBroken = last !== undefined && Number(last) === (year + 1) % 100;
  return year + (isBroken ? 1 : 0) - (taxed === undefined && taxedAfter === undefined ? 0 : 1);
}
