/** What somebody has to look at before a tax proposal is relied on; `error` stops the forms from being filed. */
import type { FormFinding } from "../../forms/formFinding.ts";
import type { Ore } from "../../money/ore.ts";
import type { ExcessFinding } from "../equipment/excessGround.ts";
import type { GroupContributionFinding } from "../groupContribution/groupContributionFindings.ts";
import type { FieldFinding } from "./fieldFindings.ts";
import type { LossFinding } from "../losses/lossFindings.ts";
import type { TaxToPayFinding } from "../taxToPay/taxToPay.ts";
import type { PayrollFinding } from "../payroll/proposePayrollBase.ts";
import type { PropertyFinding } from "../properties/propertyTax.ts";

interface About {
  readonly account: string;
  readonly name: string;
}

export type TaxFinding =
  | FormFinding
  | { readonly kind: "form-fields-assumed"; readonly severity: "warning"; readonly period: string }
  | {
      readonly kind: "form-fields-missing";
      readonly severity: "error";
      readonly incomeYear: number;
      readonly period: string;
    }
  | {
      readonly kind: "tax-rule-secondary";
      readonly severity: "warning";
      readonly rule: string;
      readonly source: string;
    }
  /** The account's name states how it is treated: proposed, never assumed. */
  | ({
      readonly kind: "adjustment-to-confirm";
      readonly severity: "warning";
      readonly code: string;
      /** The field as people know it, in every finding that names one. */
      readonly box: string;
      readonly kronor: string;
    } & About)
  /** The account may be treated so; its name does not say. */
  | ({
      readonly kind: "adjustment-to-ask";
      readonly severity: "warning";
      readonly code: string;
      readonly box: string;
      readonly kronor: string;
    } & About)
  | ({
      readonly kind: "uplift-to-confirm";
      readonly severity: "warning";
      readonly percent: string;
      readonly kronor: string;
    } & About)
  | { readonly kind: "special-payroll-tax-to-confirm"; readonly severity: "warning"; readonly kronor: string }
  | ({ readonly kind: "reserve-year-unknown"; readonly severity: "error"; readonly amountOre: Ore } & About)
  | ({ readonly kind: "reserve-negative"; readonly severity: "error"; readonly amountOre: Ore } & About)
  | ({
      readonly kind: "reserve-overdue";
      readonly severity: "warning";
      readonly madeYear: number;
      readonly age: number;
    } & About)
  | ({
      readonly kind: "reserve-to-be-reversed";
      readonly severity: "warning";
      readonly madeYear: number;
      readonly amountOre: Ore;
    } & About)
  | ({
      readonly kind: "reversal-above-reserve";
      readonly severity: "error";
      readonly amountOre: Ore;
      readonly mostOre: Ore;
    } & About)
  | { readonly kind: "reserve-change-unexplained"; readonly severity: "warning"; readonly amountOre: Ore }
  | {
      readonly kind: "allocation-above-limit";
      readonly severity: "error";
      readonly kronor: string;
      readonly most: string;
    }
  | { readonly kind: "allocation-without-surplus"; readonly severity: "warning" }
  | FieldFinding
  | ExcessFinding
  | PropertyFinding
  | PayrollFinding
  | GroupContributionFinding
  | LossFinding
  | TaxToPayFinding;
