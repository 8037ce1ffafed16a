/**
 * Accounts of the income statement that no field takes up: the surplus lacks them, and so would the tax. Nothing is
 * chosen or written until each has its field.
 */
import type { TaxReturn } from "../taxReturn.ts";

export type ResultWithoutField = {
  readonly kind: "result-accounts-without-field";
  readonly accounts: readonly string[];
};

/** Finds them; null when every account of the income statement has its field. */
export function resultWithoutField({ findings }: Pick<TaxReturn, "findings">): ResultWithoutField | null {
  const accounts = findings.flatMap((finding) =>
    finding.kind === "account-without-field" && /^[3-8]/.test(finding.account) ? [finding.account] : [],
  );
  return accounts.length === 0 ? null : { kind: "result-accounts-without-field", accounts };
}
