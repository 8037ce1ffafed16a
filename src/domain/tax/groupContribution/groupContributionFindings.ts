/** What a person has to look at before a group contribution is relied on. Source: IL 35 kap. 1–6 §§. */
import { boxName } from "../../forms/fields/boxName.ts";
import type { GroupContribution } from "./groupContribution.ts";

export type GroupContributionFinding =
  | { readonly kind: "group-contribution-negative"; readonly severity: "error" }
  /** More than nine tenths the whole year, open in both returns of one filing day, and the value moved by then: no books tell. */
  | { readonly kind: "group-contribution-to-confirm"; readonly severity: "warning" }
  | { readonly kind: "group-contribution-both-ways"; readonly severity: "warning" }
  /** What is given is more than the surplus: it makes a loss of so many kronor. */
  | { readonly kind: "group-contribution-makes-loss"; readonly severity: "warning"; readonly kronor: string }
  /** It stands in INK2R, and is typed in INK2S as if it were booked against equity. */
  | {
      readonly kind: "group-contribution-counted-twice";
      readonly severity: "warning";
      readonly code: string;
      readonly box: string;
    };

export interface GroupContributionContext {
  /** What INK2R holds of each, in whole kronor, with what is to be booked. */
  readonly fields: ReadonlyMap<string, bigint>;
  /** The year's surplus with them, before losses of earlier years and allocation, in whole kronor. */
  readonly surplus: bigint;
  readonly typed: ReadonlyMap<string, bigint>;
}

/** Tells it of what is chosen and what is booked. */
export function groupContributionFindings(
  chosen: GroupContribution,
  { fields, surplus, typed }: GroupContributionContext,
): readonly GroupContributionFinding[] {
  if (chosen.given < 0n || chosen.received < 0n) {
    return [{ kind: "group-contribution-negative", severity: "error" }];
  }
  const given = fields.get("7524") ?? 0n;
  const received = fields.get("7419") ?? 0n;
  const isTwice = (inBooks: bigint, code: string): boolean =>
    inBooks !== 0n && (typed.get(code) ?? 0n) !== 0n;
  const loss = surplus < 0n ? (-surplus).toString() : null;
  return [
    ...when(given !== 0n || received !== 0n, { kind: "group-contribution-to-confirm", severity: "warning" }),
    ...when(given !== 0n && received !== 0n, { kind: "group-contribution-both-ways", severity: "warning" }),
    ...when(given > 0n && loss !== null, {
      kind: "group-contribution-makes-loss",
      severity: "warning",
      kronor: loss ?? "0",
    }),
    ...["7751", "7655"].flatMap((code) =>
      when(isTwice(code === "7751" ? given : received, code), {
        kind: "group-contribution-counted-twice",
        severity: "warning",
        code,
        box: boxName(code),
      }),
    ),
  ];
}

function when(isSo: boolean, finding: GroupContributionFinding): readonly GroupContributionFinding[] {
  return isSo ? [finding] : [];
}
