/** The appendix of tax liability (skatteskulder, BAS 2510–2519): the tax of each kind, and what is left to pay. */
import type { TaxToPay } from "../../../tax/taxToPay/taxToPay.ts";
import { type TaxAppendixFigures, taxRules } from "../../tax/taxSums.ts";

export interface TaxLiabilityFigures extends TaxAppendixFigures {
  /** Skatt att betala; null when nothing could be computed. */
  readonly toPay: TaxToPay | null;
}

export const taxLiability = taxRules((tax) => ({ toPay: tax?.toPay ?? null }));
