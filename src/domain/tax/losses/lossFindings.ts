/** What does not agree, or is to be looked at, in the losses that a person has typed. Source: IL 40 kap. */
import type { TaxLosses } from "../taxChoice.ts";
import type { LossGround } from "./lossFields.ts";

export type LossFinding =
  /** A loss is typed as a positive amount. */
  | { readonly kind: "losses-negative"; readonly severity: "error" }
  | { readonly kind: "losses-limited-above-whole"; readonly severity: "error"; readonly kronor: string }
  /** Something is limited, and nobody has said what is left of earlier years. */
  | { readonly kind: "losses-brought-forward-missing"; readonly severity: "error" }
  /** What is typed is another amount than last year's form gives. */
  | {
      readonly kind: "losses-differ-from-last-year";
      readonly severity: "warning";
      readonly kronor: string;
      readonly lastYear: string;
    }
  /** Barred losses and a received contribution: one from a company of the same old group may be counted in (19 §). */
  | { readonly kind: "losses-barred-with-contribution"; readonly severity: "warning" }
  /** The bar looks at the surplus after the allocation too; the allocation of the year leaves less of it. */
  | { readonly kind: "losses-barred-with-allocation"; readonly severity: "warning" };

export interface LossContext extends LossGround {
  /** Last year's INK2 1.2 in whole kronor; null where it is not known. */
  readonly lastYear: bigint | null;
  /** The year's allocation to a reserve, in whole kronor. */
  readonly allocation: bigint;
}

/** Tells it. */
export function lossFindings(losses: TaxLosses, context: LossContext): readonly LossFinding[] {
  const { broughtForward, forfeited, barred } = losses;
  if ([broughtForward ?? 0n, forfeited, barred].some((kronor) => kronor < 0n)) {
    return [{ kind: "losses-negative", severity: "error" }];
  }
  const limited = forfeited + barred;
  if (broughtForward === null) {
    return limited === 0n ? [] : [{ kind: "losses-brought-forward-missing", severity: "error" }];
  }
  if (limited > broughtForward) {
    const kronor = (limited - broughtForward).toString();
    return [{ kind: "losses-limited-above-whole", severity: "error", kronor }];
  }
  return [...lastYearFinding(broughtForward, context), ...barFindings(barred, context)];
}

function lastYearFinding(broughtForward: bigint, { lastYear }: LossContext): readonly LossFinding[] {
  if (lastYear === null || lastYear === broughtForward) return [];
  const figures = { kronor: broughtForward.toString(), lastYear: lastYear.toString() };
  return [{ kind: "losses-differ-from-last-year", severity: "warning", ...figures }];
}

function barFindings(barred: bigint, { surplus, received, allocation }: LossContext): readonly LossFinding[] {
  if (barred === 0n) return [];
  return [
    ...(received > 0n ? [{ kind: "losses-barred-with-contribution", severity: "warning" } as const] : []),
    ...(allocation > 0n && barred > surplus - received - allocation
      ? [{ kind: "losses-barred-with-allocation", severity: "warning" } as const]
      : []),
  ];
}
