/** Where **Nästa** leads: the next row of the table that somebody must look at. */
import type { AccountStatus } from "../signOff/accountStatus.ts";

export type NextReason = "difference" | "stale" | "question";

export interface TableRow {
  readonly account: string;
  readonly status: AccountStatus;
  /** Unanswered questions on the account or its appendices. */
  readonly questions: number;
}

const everyReason: readonly NextReason[] = ["stale", "difference", "question"];

/**
 * Finds the next row after the given account in the order of the table, from the top when none is given, and round
 * past the end; the row itself comes last. Null when no row has a reason.
 */
export function nextRow(
  rows: readonly TableRow[],
  current: string | null,
  reasons: readonly NextReason[] = everyReason,
): { readonly account: string; readonly reason: NextReason } | null {
  const from = rows.findIndex(({ account }) => account === current) + 1;
  for (const row of [...rows.slice(from), ...rows.slice(0, from)]) {
    const reason = reasons.find((wanted) => hasReason(row, wanted));
    if (reason !== undefined) return { account: row.account, reason };
  }
  return null;
}

function hasReason({ status, questions }: TableRow, reason: NextReason): boolean {
  switch (reason) {
    case "difference":
      return status === "differs";
    case "stale":
      return status === "stale";
    case "question":
      return questions > 0;
  }
}
