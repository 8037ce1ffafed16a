/** The bases of other taxes on the first page (INK2): what a person has typed or confirmed. */
import { isTypedField } from "../../forms/fillInk2s.ts";
import type { TaxChoice } from "../taxChoice.ts";

/** Gives them by field; what is typed in a field goes before what is confirmed elsewhere. */
export function firstPage({
  typed,
  payrollBase,
  properties,
}: Pick<TaxChoice, "typed" | "payrollBase" | "properties">): ReadonlyMap<string, bigint> {
  const page = new Map<string, bigint>();
  if (payrollBase !== null) page.set(payrollBase < 0n ? "7133" : "7132", sizeOf(payrollBase));
  for (const { row, base } of properties) page.set(row, (page.get(row) ?? 0n) + base);
  for (const [code, amount] of typed) if (!isTypedField(code)) page.set(code, amount);
  return page;
}

/** Gives the base of special payroll tax: confirmed, or typed in its field; null when nobody has said. */
export function saidPayrollBase({
  typed,
  payrollBase,
}: Pick<TaxChoice, "typed" | "payrollBase">): bigint | null {
  const [base, negative] = [typed.get("7132"), typed.get("7133")];
  if (base !== undefined) return base;
  return negative === undefined ? payrollBase : -negative;
}

function sizeOf(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}
