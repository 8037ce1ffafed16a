/** Checks in the form of the contract. */
import type { z } from "zod";
import type { Checks, StandingCheck } from "#app/progress/checks.ts";
import type { closingCheck, closingChecks } from "#wire/progress.ts";
import { wireProblem } from "../foundation/refusal.ts";
import { wireSignOff } from "../signOff/signOffWire.ts";

/** Every check, with where the vouchers that it names stand. */
export function wireChecks({ checks, voucherIndexes }: Checks): z.infer<typeof closingChecks> {
  return { checks: checks.map((check) => wireCheck(check, voucherIndexes)) };
}

function wireCheck(
  { check, state, view, from }: StandingCheck,
  voucherIndexes: Checks["voucherIndexes"],
): z.infer<typeof closingCheck> {
  const { name, outcome, summary, findings, findingCount } = check;
  return {
    name,
    from,
    outcome,
    state,
    summary: wireProblem({ ...summary.data, kind: summary.kind }),
    findings: findings.map(({ expected, actual, amount, ...finding }) => ({
      ...finding,
      voucherIndex: finding.voucher === null ? null : (voucherIndexes.get(finding.voucher) ?? null),
      expectedOre: expected?.toString() ?? null,
      actualOre: actual?.toString() ?? null,
      amountOre: amount?.toString() ?? null,
    })),
    findingCount,
    signOff: wireSignOff(view),
  };
}
