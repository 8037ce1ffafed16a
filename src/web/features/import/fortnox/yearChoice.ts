/** Which of Fortnox's years are chosen, and what should be known of each. */
import type { FortnoxYears } from "#wire/fortnox.ts";
import type { FiscalYear } from "#wire/values.ts";
import { monthsIn } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";

export type OfferedYear = FortnoxYears["years"][number];

export interface YearOffer {
  readonly year: OfferedYear;
  /** Where it lies; the closing's own is always fetched. */
  readonly place: "own" | "earlier" | "later";
}

/** Tells where each year lies beside the closing's; the latest first, as they come. */
export function offeredYears(years: readonly OfferedYear[], closingYear: FiscalYear): readonly YearOffer[] {
  return years.map((year) => ({
    year,
    place: isSameYear(year, closingYear) ? "own" : year.start > closingYear.start ? "later" : "earlier",
  }));
}

/** The years that are chosen from the start: the closing's and the one before. */
export function defaultYearIds(offers: readonly YearOffer[]): readonly string[] {
  const own = offers.findIndex(({ place }) => place === "own");
  if (own < 0) return [];
  return offers.slice(own, own + 2).map(({ year }) => year.yearId);
}

/** Adds up the vouchers of chosen years; null when Fortnox did not say of all of them. */
export function voucherCount(years: readonly OfferedYear[]): number | null {
  return years.reduce<number | null>(
    (sum, { vouchers }) => (sum === null || vouchers === null ? null : sum + vouchers),
    0,
  );
}

/** Names a year as people do: `2025`, `2024/2025`. */
export function yearName({ start, end }: FiscalYear): string {
  const [first, last] = [start.slice(0, 4), end.slice(0, 4)];
  return first === last ? first : `${first}/${last}`;
}

/** What should be known of a year before it is chosen. */
export function yearRemark({ year, place }: YearOffer, before: boolean, today: string): string {
  const months = monthsIn(year);
  return [
    place === "own" ? t("imports.years.remarks.own") : "",
    place === "later" ? t("imports.years.remarks.later") : "",
    before ? t("imports.years.remarks.before") : "",
    year.end >= today ? t("imports.years.remarks.running") : "",
    months > 12 ? t("imports.years.remarks.long", { months }) : "",
    months < 12 ? t("imports.years.remarks.short", { count: months }) : "",
    year.accountingMethod === "cash" ? t("imports.years.remarks.cash") : "",
    year.vouchers === 0 ? t("imports.years.remarks.empty") : "",
  ]
    .filter((remark) => remark !== "")
    .join(" · ");
}

function isSameYear(a: FiscalYear, b: FiscalYear): boolean {
  return a.start === b.start && a.end === b.end;
}
