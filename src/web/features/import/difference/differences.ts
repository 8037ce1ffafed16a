/** The differences between two imports by kind. */
import type { ImportDetail } from "#wire/imports.ts";

type Difference = NonNullable<ImportDetail["difference"]>;
export const differenceKinds = ["new", "changed", "removed", "opening", "ledger"] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export type ShownDifferences = Pick<Difference, "vouchers" | "openings" | "ledger">;

/** Picks the differences of a kind; all of them without one. */
export function shownDifferences(
  { vouchers, openings, ledger }: ShownDifferences,
  kind: DifferenceKind | null,
): ShownDifferences {
  if (kind === null) return { vouchers, openings, ledger };
  return {
    vouchers: vouchers.filter(({ change }) => change === kind),
    openings: kind === "opening" ? openings : [],
    ledger: kind === "ledger" ? ledger : [],
  };
}

/** What a figure grew by; a voucher or account that is not there counts as nothing. */
export function growthOre(beforeOre: string | null, afterOre: string | null): string {
  return String(BigInt(afterOre ?? "0") - BigInt(beforeOre ?? "0"));
}
