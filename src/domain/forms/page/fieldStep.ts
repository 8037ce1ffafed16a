/** The step of Dispositioner & skatt where a box of a form is decided. */
import { isTypedField } from "../fillInk2s.ts";
import type { FormName } from "../formName.ts";
import type { TaxStep } from "../../tax/taxStep.ts";

const stepByCode: Readonly<Record<FormName, Readonly<Record<string, TaxStep>>>> = {
  INK2: {
    "7132": "payroll-tax",
    "7133": "payroll-tax",
    "80": "property-tax",
    "93": "property-tax",
    "84": "property-tax",
    "86": "property-tax",
    "95": "property-tax",
    "96": "property-tax",
    "97": "property-tax",
    "98": "property-tax",
  },
  INK2R: {
    "7524": "group-contribution",
    "7419": "group-contribution",
    "7420": "reserve-reversal",
    "7525": "reserve-allocation",
    "7421": "excess-depreciation",
    "7526": "excess-depreciation",
    "7321": "reserve-allocation",
    "7322": "excess-depreciation",
    "7528": "tax",
    "7450": "result",
    "7550": "result",
  },
  INK2S: {
    "7651": "tax",
    "7652": "non-deductible",
    "7653": "non-deductible",
    "7753": "non-taxable",
    "7754": "non-taxable",
    "7755": "non-taxable",
    "7654": "standard-income",
    "7673": "reserve-reversal",
    "7751": "group-contribution",
    "7655": "group-contribution",
    "7763": "losses",
    "7671": "losses",
    "7672": "losses",
    "8028": "losses",
  },
};

/** Information that is answered on the form itself. */
const answered: readonly string[] = ["8020", "8021", "8022", "8023", "8026"];

/** Null where the box is decided elsewhere: in the books, by other boxes, or on the form itself. */
export function stepOf(form: FormName, code: string): TaxStep | null {
  const own = stepByCode[form][code];
  if (own !== undefined) return own;
  const isOther = form === "INK2S" && isTypedField(code) && !answered.includes(code);
  return isOther ? "other-adjustments" : null;
}

/** Boxes of the first page that nothing computes. */
const typedOnFirstPage: readonly string[] = ["7131", "7153", "7154", "7155", "7156", "1582"];

/** Tells whether a person types the box among the answers of the form (Uppgifter som du svarar på). */
export function isAnswered(code: string): boolean {
  return answered.includes(code) || code === "8028" || typedOnFirstPage.includes(code);
}
