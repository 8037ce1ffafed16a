/**
 * How a check stands when what people have marked is counted in. A mark holds for what was found when it was made:
 * other findings reopen the check, in another order or with other names they do not.
 */
import type { Signature } from "../signOff/signOffEvent.ts";
import type { SignOffState } from "../signOff/signOffState.ts";
import { type HashText, canonicalLine, canonicalLines } from "../staleness/basis.ts";
import type { BasisNode } from "../staleness/node.ts";
import { type ClosingCheck, checkNode } from "./closingCheck.ts";

export interface CheckState {
  /** `done`: marked as looked at, with a note. `reopened`: what it found is not what was marked. */
  readonly state: "ok" | "attention" | "not-run" | "done" | "reopened";
  /** The mark, also when it no longer holds. */
  readonly mark: Signature | null;
}

/** Tells how a check stands. What found nothing is ok, whatever was marked before. */
export function checkState(check: ClosingCheck, signOff: SignOffState, hash: HashText): CheckState {
  const mark = signOff.signed;
  if (mark === null || check.outcome === "ok") return { state: check.outcome, mark };
  const now = checkBasis(check, hash);
  const holds = mark.basis.some(({ node, hash: then }) => node === now.node && then === now.hash);
  return { state: holds && signOff.stale === null ? "done" : "reopened", mark };
}

/** What a mark on a check rests on: its findings, with how many they are. */
export function checkBasis(check: ClosingCheck, hash: HashText): BasisNode {
  const count = check.findingCount.toString();
  return { node: checkNode(check.name), hash: `${count} ${hash(canonicalFindings(check))}` };
}

/** Tells how many findings a check had when it was marked. */
export function markedFindings(mark: Signature, name: ClosingCheck["name"]): number {
  const basis = mark.basis.find(({ node }) => node === checkNode(name));
  return Number(/^\d+/.exec(basis?.hash ?? "")?.[0] ?? 0);
}

/** Writes what a check found, the same for the same findings. */
export function canonicalFindings({ outcome, summary, findings, findingCount }: ClosingCheck): string {
  const lines = findings.map(({ account, voucher, invoiceNumber, appendixId, ...amounts }) =>
    canonicalLine([
      account,
      voucher,
      invoiceNumber,
      appendixId,
      amounts.expected,
      amounts.actual,
      amounts.amount,
    ]),
  );
  // Without a list the summary is all that there is to say.
  const said =
    findings.length > 0
      ? []
      : [summary.kind, ...Object.entries(summary.data).flatMap(([key, value]) => [key, value])];
  return canonicalLine([outcome, findingCount, ...said, canonicalLines(lines)]);
}
