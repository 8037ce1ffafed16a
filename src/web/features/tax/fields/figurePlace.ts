/** Where a field of the page stands, by its name: the step that it belongs to, or the option Egen. */
import type { TaxStep } from "#wire/tax.ts";
import { t } from "#web/lib/texts/translate.ts";

/** The allocation stands on the card of its option, over the steps. */
export const ownField = "own-allocation";

const stepByGroup: Readonly<Record<string, TaxStep>> = {
  payroll: "payroll-tax",
  property: "property-tax",
  excess: "excess-depreciation",
  group: "group-contribution",
  reversal: "reserve-reversal",
  typed: "other-adjustments",
  losses: "losses",
};

/** Finds the step; null of what stands on a card. */
export function stepOfField(field: string): TaxStep | null {
  return stepByGroup[field.split("-", 1)[0] ?? ""] ?? null;
}

/** Names the place of a field. */
export function placeName(field: string): string {
  const step = stepOfField(field);
  return step === null ? t("tax.options.names.own") : t(`tax.steps.${step}`);
}

/** Names the reserve's field of what is reversed of it at will. */
export function reversalField(account: string): string {
  return `reversal-${account}`;
}

/** Puts the focus in a field, and it comes into view. */
export function focusField(field: string): void {
  document.querySelector<HTMLInputElement>(`input[data-figure="${CSS.escape(field)}"]`)?.focus();
}
