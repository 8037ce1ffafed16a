/** What a person has chosen and typed of the tax return. */

export interface TaxChoice {
  readonly choice: "booked" | "none" | "max" | "reverse";
  /** Typed fields of INK2S, and of the first page, in whole kronor. */
  readonly typed: ReadonlyMap<string, bigint>;
  /** The year of a reserve, by its account. */
  readonly reserveYears: ReadonlyMap<string, number>;
  readonly withExcessDepreciation: boolean;
}
