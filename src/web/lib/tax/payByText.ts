/** By when tax to pay is paid in, and how much of it. */
import type { TaxToPay } from "#wire/tax.ts";
import { amountText } from "../format/amounts.ts";
import { t } from "../texts/translate.ts";

/** Says it of an amount that is left to pay. */
export function payByText({ payBy, payByOre, leftOre }: TaxToPay): string {
  if (payBy === null) return t("tax.parts.tax.payByUnknown");
  const said = { amount: amountText(payByOre), day: payBy };
  return payByOre === leftOre ? t("tax.parts.tax.payByDay", said) : t("tax.parts.tax.payByDays", said);
}
