/**
 * What hinders a choice: something without which the surplus or the tax is not known. Nothing is chosen or written until
 * it is put right; other findings leave figures that hold.
 */
import type { TaxReturn } from "../taxReturn.ts";
import type { TaxFinding } from "./taxFinding.ts";

const kinds = [
  "property-fee-cap-unknown",
  "property-rate-missing",
  "property-base-negative",
  "reserve-year-unknown",
] as const;

type Hindering = Extract<TaxFinding, { readonly kind: (typeof kinds)[number] }>;

export type ChoiceHindrance =
  | { readonly kind: "result-accounts-without-field"; readonly accounts: readonly string[] }
  | { readonly kind: "property-fee-cap-unknown" | "property-base-negative"; readonly row: string }
  | { readonly kind: "property-rate-missing"; readonly row: string; readonly incomeYear: number }
  | { readonly kind: "reserve-year-unknown"; readonly account: string; readonly name: string };

/** Finds the first one; null when the options can be computed. */
export function choiceHindrance({ findings }: Pick<TaxReturn, "findings">): ChoiceHindrance | null {
  const accounts = findings.flatMap((finding) =>
    finding.kind === "account-without-field" && /^[3-8]/.test(finding.account) ? [finding.account] : [],
  );
  if (accounts.length > 0) return { kind: "result-accounts-without-field", accounts };
  const found = findings.find(isHindering);
  return found === undefined ? null : told(found);
}

function isHindering(finding: TaxFinding): finding is Hindering {
  return kinds.some((kind) => kind === finding.kind);
}

function told(finding: Hindering): ChoiceHindrance {
  const { kind } = finding;
  if (kind === "reserve-year-unknown") return { kind, account: finding.account, name: finding.name };
  if (kind === "property-rate-missing") return { kind, row: finding.row, incomeYear: finding.incomeYear };
  return { kind, row: finding.row };
}
