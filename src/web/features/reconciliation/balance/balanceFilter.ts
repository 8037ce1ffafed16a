/** What the balance table can be narrowed to, and where Nästa leads: what somebody must look at. */
import type { AccountLine } from "#wire/reconciliation.ts";
import type { AccountStatus } from "#wire/signOff.ts";

export const balanceFilters = ["left", "differing", "stale"] as const;
export type BalanceFilter = (typeof balanceFilters)[number];

export type NextReason = "differing" | "stale" | "question";

type Standing = Pick<AccountLine, "account" | "status" | "questions">;

const settled: readonly AccountStatus[] = ["agrees", "signed", "reviewed", "not-applicable"];
const everyReason: readonly NextReason[] = ["stale", "differing", "question"];

/** Tells whether a filter leaves an account. */
export function isLeftBy(filter: BalanceFilter, { status }: Pick<AccountLine, "status">): boolean {
  switch (filter) {
    case "left":
      return !settled.includes(status);
    case "differing":
      return status === "differs";
    case "stale":
      return status === "stale";
  }
}

/**
 * Finds the next account after the given one that somebody must look at, in the order of the table and round its end;
 * the account itself comes last. Null when there is none.
 */
export function nextAccount(
  lines: readonly Standing[],
  current: string | null,
  reasons: readonly NextReason[] = everyReason,
): string | null {
  const from = lines.findIndex(({ account }) => account === current) + 1;
  const inOrder = [...lines.slice(from), ...lines.slice(0, from)];
  return inOrder.find((line) => reasons.some((reason) => hasReason(line, reason)))?.account ?? null;
}

function hasReason(line: Standing, reason: NextReason): boolean {
  return reason === "question" ? line.questions > 0 : isLeftBy(reason, line);
}
