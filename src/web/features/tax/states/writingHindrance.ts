/** What keeps the entries from being written anew, as the server would refuse it, and the field where it is put right. */
import type { WireProblem } from "#wire/problem.ts";
import type { TaxPage } from "#wire/tax.ts";
import { ownField, reversalField } from "../fields/figurePlace.ts";
import { isAboveMost } from "../options/ownLimit.ts";

export interface WritingHindrance {
  readonly problem: WireProblem;
  /** Null where no field of the page helps. */
  readonly field: string | null;
}

/** Finds it in the page as it is saved; null when they can be written. */
export function writingHindrance(page: TaxPage): WritingHindrance | null {
  const { option } = page.content;
  const ofOwn = option === "own" ? (reversalAbove(page) ?? allocationAbove(page)) : null;
  if (ofOwn !== null) return ofOwn;
  const problem = page.options.find((figures) => figures.option === option)?.problem ?? null;
  return problem === null ? null : { problem, field: null };
}

function reversalAbove({ content, reserves }: TaxPage): WritingHindrance | null {
  const heldOf = (account: string): string =>
    reserves.find((reserve) => reserve.account === account)?.openingOre ?? "0";
  const above = content.own.reversals.find(
    ({ account, amountOre }) => BigInt(amountOre) > BigInt(heldOf(account)),
  );
  if (above === undefined) return null;
  const data = { ...above, mostOre: heldOf(above.account) };
  return { problem: { kind: "reversal-above-reserve", data }, field: reversalField(above.account) };
}

function allocationAbove({ content, mostAllocation: most }: TaxPage): WritingHindrance | null {
  const { allocation: kronor } = content.own;
  if (most === null || !isAboveMost(kronor, most)) return null;
  return { problem: { kind: "allocation-above-limit", data: { kronor, most } }, field: ownField };
}
