/**
 * What the law, or an authority, sets for each income year: the calendar year in which the fiscal year ends. A year that
 * is not here has no rules, and nothing is computed for it.
 */

/** How well a figure is known: read in the law or at the agency, or in independent secondary sources only. */
export type Certainty = "law" | "agency" | "secondary";

export interface Sourced<T> {
  readonly value: T;
  readonly certainty: Certainty;
  readonly source: string;
}

export interface TaxYear {
  readonly incomeYear: number;
  /** Statslåneräntan on 30 November of the year before, in hundredths of a per cent. */
  readonly borrowingRate: Sourced<bigint>;
}

const year = (incomeYear: number, hundredths: bigint, certainty: Certainty): TaxYear => ({
  incomeYear,
  borrowingRate: {
    value: hundredths,
    certainty,
    source: `Riksgälden, statslåneräntan 30 november ${String(incomeYear - 1)}`,
  },
});

export const taxYears: readonly TaxYear[] = [
  year(2021, -10n, "secondary"),
  year(2022, 23n, "secondary"),
  year(2023, 194n, "secondary"),
  year(2024, 262n, "secondary"),
  year(2025, 196n, "agency"),
  year(2026, 255n, "secondary"),
];

/** Never less than half a per cent. Source: inkomstskattelagen (1999:1229) 30 kap. 6 a §. */
export const leastStandardRate = 50n;

export interface CorporateRate {
  /** The first day of fiscal years that have it. */
  readonly from: string;
  /** In tenths of a per cent. */
  readonly rate: Sourced<bigint>;
}

/** Bolagsskatten, the latest first. Source: inkomstskattelagen (1999:1229) 65 kap. 10 §. */
export const corporateRates: readonly CorporateRate[] = [
  { from: "2021-01-01", rate: { value: 206n, certainty: "law", source: "IL 65 kap. 10 §" } },
  {
    from: "2019-01-01",
    rate: { value: 214n, certainty: "secondary", source: "SFS 2018:1206, övergångsbestämmelser" },
  },
];

export interface Uplift {
  /** The first day of the fiscal years in which such a reserve was made; the latest first. */
  readonly madeFrom: string;
  /** In per cent of what is reversed, in a fiscal year that began in 2021 or later. */
  readonly percent: Sourced<bigint>;
}

/**
 * What a reversed reserve is raised by, because it was deducted at a higher rate of tax. The four per cent is nowhere
 * read in a text of law: three programs have it, and the person confirms it.
 */
export const uplifts: readonly Uplift[] = [
  { madeFrom: "2021-01-01", percent: { value: 0n, certainty: "law", source: "IL 65 kap. 10 §" } },
  {
    madeFrom: "2019-01-01",
    percent: { value: 4n, certainty: "secondary", source: "uppgifter från programleverantörer" },
  },
  {
    madeFrom: "0000-01-01",
    percent: { value: 6n, certainty: "secondary", source: "SFS 2018:1206, övergångsbestämmelser" },
  },
];
