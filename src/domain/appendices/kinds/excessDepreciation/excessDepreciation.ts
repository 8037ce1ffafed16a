/** The appendix of excess depreciation (överavskrivningar, BAS 2150–2159): the rule, and what it allows at the lowest. */
import type { ExcessFigures } from "../../../tax/taxReturn.ts";
import type { ExcessChoice } from "../../../tax/taxChoice.ts";
import { type TaxAppendixFigures, taxRules } from "../../tax/taxSums.ts";

export interface ExcessAppendixFigures extends TaxAppendixFigures {
  /** Null when the company has neither equipment nor such a reserve, or nothing could be computed. */
  readonly excess: ExcessFigures | null;
  readonly rule: ExcessChoice["rule"];
}

export const excessDepreciation = taxRules((tax) => ({
  excess: tax?.excess ?? null,
  rule: tax?.excessRule ?? "none",
}));
