/** What a figure of tax rests on in law, and how well that is known. */
import type { Certainty } from "./taxYears.data.ts";

export interface TaxRule {
  readonly source: string;
  readonly certainty: Certainty;
}
