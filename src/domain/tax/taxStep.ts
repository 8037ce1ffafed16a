/** The steps of Dispositioner & skatt, in the order of work. */

export const taxSteps = [
  "booked-result",
  "payroll-tax",
  "property-tax",
  "non-deductible",
  "non-taxable",
  "excess-depreciation",
  "group-contribution",
  "reserve-reversal",
  "standard-income",
  "other-adjustments",
  "losses",
  "reserve-allocation",
  "tax",
  "result",
] as const;

export type TaxStep = (typeof taxSteps)[number];

/** Those that an entry can come of. */
export type EntryStep = Exclude<
  TaxStep,
  "booked-result" | "non-deductible" | "non-taxable" | "standard-income" | "other-adjustments" | "losses"
>;
